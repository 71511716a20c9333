package org.sijill.index;

/** Elasticsearch gave no answer, or said that it cannot now (429, 5xx): worth another try later. */
public final class ElasticsearchUnavailableException extends RuntimeException {

    public ElasticsearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
