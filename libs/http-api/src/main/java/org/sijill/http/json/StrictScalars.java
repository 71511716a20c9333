package org.sijill.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Strings, dates and times that are read from JSON strings only. */
final class StrictScalars extends SimpleModule {
    private static final char NUL = '\u0000';

    StrictScalars() {
        super("sijill-strict-scalars");
        add(String.class, StrictScalars::text);
        add(LocalDate.class, value -> LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE));
        add(OffsetDateTime.class, value -> OffsetDateTime.parse(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        add(
                Instant.class,
                value -> OffsetDateTime.parse(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant());
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new FromString<>(type, parse));
    }

    /** The text itself when it can be stored and written again. */
    private static String text(String value) {
        for (int i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == NUL) {
                throw new UnstorableTextException("must not hold U+0000 (at character " + i + ")");
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                throw new UnstorableTextException("must not hold half of a surrogate pair (at character " + i + ")");
            }
        }
        return value;
    }

    /** Text that PostgreSQL or UTF-8 cannot carry; the message is written for the caller. */
    static final class UnstorableTextException extends RuntimeException {
        UnstorableTextException(String message) {
            super(message);
        }
    }

    private static final class FromString<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        FromString(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "a string is required");
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException exception) {
                throw InvalidFormatException.from(parser, "not accepted", null, handledType());
            } catch (UnstorableTextException exception) {
                throw JsonMappingException.from(parser, "not accepted", exception);
            }
        }
    }
}
