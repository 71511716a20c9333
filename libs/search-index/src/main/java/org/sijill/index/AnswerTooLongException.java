package org.sijill.index;

/** An answer was longer than is kept in memory: another try has to ask for less. */
public final class AnswerTooLongException extends ElasticsearchUnavailableException {

    AnswerTooLongException(String message, Throwable cause) {
        super(message, cause);
    }
}
