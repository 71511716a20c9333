package org.sijill.http.query;

import static java.util.stream.Collectors.joining;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;

/**
 * The parameters of one request. The getters note what is wrong and go on, so that {@link #check} can name everything
 * at once; until it has been called, a value that was refused reads as absent. Not safe for several threads.
 *
 * <pre>{@code
 * var parameters = QueryParameters.of(uriInfo, NAMES);
 * var text = parameters.text("q", 1000);
 * var size = parameters.wholeNumber("size", 0, 100).orElse(10);
 * parameters.check();
 * }</pre>
 */
public final class QueryParameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    private QueryParameters(Map<String, List<String>> values, Collection<String> allowed) {
        this.values = values;
        values.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> reject(
                        QueryString.shortened(name),
                        "is not a known parameter; known are " + String.join(", ", new TreeSet<>(allowed))));
    }

    /**
     * The parameters of a request.
     *
     * @param allowed all names that this call knows; any other is an error
     * @throws HttpProblem 400 when the query is not well percent-encoded or not UTF-8
     */
    public static QueryParameters of(UriInfo uriInfo, Collection<String> allowed) {
        return parse(uriInfo.getRequestUri().getRawQuery(), allowed);
    }

    /** The same for what follows the question mark, as received; {@code null} when there is none. */
    public static QueryParameters parse(@Nullable String rawQuery, Collection<String> allowed) {
        return new QueryParameters(QueryString.parse(rawQuery == null ? "" : rawQuery), allowed);
    }

    /** A text of at most so many characters (code points); it may be empty. */
    public Optional<String> text(String name, int maxCharacters) {
        return single(name).filter(value -> withinLength(name, value, maxCharacters));
    }

    /** The values of a repeatable parameter, in order, without repetition; none may be blank. */
    public List<String> texts(String name, int maxValues, int maxCharacters) {
        var all = values.getOrDefault(name, List.of()).stream().distinct().toList();
        if (all.size() > maxValues) {
            reject(name, "may be given at most " + maxValues + " times");
            return List.of();
        }
        if (all.stream().anyMatch(String::isBlank)) {
            reject(name, "must not be empty");
            return List.of();
        }
        return all.stream().allMatch(value -> withinLength(name, value, maxCharacters)) ? all : List.of();
    }

    /** A whole number within a range, both ends included. */
    public OptionalInt wholeNumber(String name, int min, int max) {
        var value = single(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (WHOLE_NUMBER.matcher(value.get()).matches()) {
            var number = Integer.parseInt(value.get());
            if (number >= min && number <= max) {
                return OptionalInt.of(number);
            }
        }
        reject(name, "must be a whole number between " + min + " and " + max);
        return OptionalInt.empty();
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return parsed(name, "must be true or false", value -> switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** One of a few words: {@code choice("sort", Sort.values())}. */
    public <E extends WireName> Optional<E> choice(String name, E[] choices) {
        var words = Arrays.stream(choices).map(WireName::wireName).collect(joining(", "));
        return parsed(
                name,
                "must be one of " + words,
                value -> Arrays.stream(choices)
                        .filter(choice -> choice.wireName().equals(value))
                        .findFirst());
    }

    /** A day that exists, as 2016-09-26. */
    public Optional<LocalDate> date(String name) {
        return parsed(name, "must be a date such as 2016-09-26", value -> {
            try {
                return Optional.of(LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE));
            } catch (DateTimeException exception) {
                return Optional.empty();
            }
        });
    }

    /** A value of any other form; {@code parse} is empty for what it does not understand. */
    public <T> Optional<T> parsed(String name, String rule, Function<String, Optional<T>> parse) {
        return single(name).flatMap(value -> {
            var result = parse.apply(value);
            if (result.isEmpty()) {
                reject(name, rule);
            }
            return result;
        });
    }

    /** Notes that a parameter is wrong for a reason that only the caller of this class knows. */
    public void reject(String name, String detail) {
        errors.add(new FieldError(name, detail));
    }

    /**
     * Ends the reading.
     *
     * @throws HttpProblem 400 that lists every error noted so far
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors.stream().distinct().toList());
        }
    }

    private Optional<String> single(String name) {
        var all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            reject(name, "may be given only once");
            return Optional.empty();
        }
        return all.stream().findFirst();
    }

    private boolean withinLength(String name, String value, int maxCharacters) {
        if (value.codePointCount(0, value.length()) <= maxCharacters) {
            return true;
        }
        reject(name, "must not be longer than " + maxCharacters + " characters");
        return false;
    }
}
