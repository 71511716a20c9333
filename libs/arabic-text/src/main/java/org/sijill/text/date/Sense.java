package org.sijill.text.date;

import java.util.Locale;

/** What a word can mean in a date; a word may have several senses. The tables call them in camel case. */
enum Sense {
    CARDINAL(Form.NOUN),
    ORDINAL(Form.NOUN),
    WEEKDAY(Form.NOUN),
    BARE_WEEKDAY(Form.NAME),
    /** The first word of a name of {@link NameTable#MONTHS}. */
    MONTH_NAME(Form.NAME),
    /** The first word of a name of {@link NameTable#HOLIDAYS}. */
    HOLIDAY_NAME(Form.NAME),
    DEICTIC(Form.NAME),
    TOMORROW(Form.NOUN),
    NOT_TODAY(Form.NAME),
    TIME_OF_DAY(Form.NOUN),
    TONIGHT(Form.NAME),
    SINGULAR(Form.NOUN),
    DUAL(Form.NOUN),
    PLURAL(Form.NOUN),
    POSSESSED(Form.NAME),
    MODIFIER(Form.PARTICLE),
    FOLLOWING(Form.PARTICLE),
    RECENT(Form.PARTICLE),
    VAGUE(Form.PARTICLE),
    DEMONSTRATIVE(Form.NAME),
    NARRATIVE(Form.NAME),
    RELATIVE(Form.PARTICLE),
    WHICH(Form.PARTICLE),
    PART(Form.NAME),
    SEASON(Form.NOUN),
    DECADE(Form.NOUN),
    WEEKEND(Form.NAME),
    FROM(Form.PARTICLE),
    TO(Form.PARTICLE),
    BETWEEN(Form.PARTICLE),
    /** "The two years", "the two days" before the two that are meant. */
    PAIR(Form.NAME),
    AGO(Form.PARTICLE),
    BEFORE(Form.PARTICLE),
    LATER(Form.PARTICLE),
    OF(Form.PARTICLE),
    IN(Form.PARTICLE),
    AND(Form.BARE),
    ARTICLE(Form.NAME),
    ABOUT(Form.PARTICLE),
    HIJRI(Form.BARE),
    COMMON_ERA(Form.BARE),
    CORRESPONDING(Form.PARTICLE),
    INTRODUCES_YEAR(Form.NOUN),
    INTRODUCES_MONTH(Form.NAME),
    GENERAL(Form.NOUN),
    OTHER_ORIGIN(Form.BARE),
    ONLY(Form.BARE),
    AGE(Form.NOUN);

    /** What may be written before a word without a space. */
    enum Form {
        NOUN(true, true, true),
        NAME(true, true, false),
        PARTICLE(true, false, false),
        BARE(false, false, false);

        final boolean conjunction;
        final boolean preposition;
        final boolean article;

        Form(boolean conjunction, boolean preposition, boolean article) {
            this.conjunction = conjunction;
            this.preposition = preposition;
            this.article = article;
        }
    }

    /** The value of a sense that a word does not have. */
    static final int NONE = Integer.MIN_VALUE;

    final Form form;

    Sense(Form form) {
        this.form = form;
    }

    /** Whether an expression can start with a word in this sense. */
    boolean startsPhrase() {
        return switch (this) {
            case NOT_TODAY,
                    MODIFIER,
                    FOLLOWING,
                    RECENT,
                    VAGUE,
                    NARRATIVE,
                    RELATIVE,
                    WHICH,
                    TO,
                    OF,
                    IN,
                    AND,
                    ABOUT,
                    HIJRI -> false;
            case COMMON_ERA, CORRESPONDING, INTRODUCES_YEAR, INTRODUCES_MONTH, GENERAL, OTHER_ORIGIN, ONLY, AGE ->
                false;
            default -> true;
        };
    }

    /** The sense that a table calls by this name, such as {@code timeOfDay}. */
    static Sense named(String camelCase) {
        return valueOf(camelCase.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
