package org.sijill.index;

/** Elasticsearch gave no answer, or said that it cannot now (429, 5xx): worth another try later. */
public sealed class ElasticsearchUnavailableException extends RuntimeException permits AnswerTooLongException {

    public ElasticsearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
