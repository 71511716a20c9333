package org.sijill.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.imports.FeedImports;
import org.sijill.ingest.outbound.CheckedAddress;
import org.sijill.ingest.outbound.Downloads;
import org.sijill.ingest.outbound.Downloads.Download;
import org.sijill.ingest.outbound.Downloads.Limits;

/** Fetches one feed, unless it is as it was, and hands it to the imports. */
@ApplicationScoped
class FeedPoll {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPTED =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    /** Longer names of documents are not kept. */
    private static final int LONGEST_VALIDATOR = 1_000;

    private final Downloads downloads;
    private final FeedImports imports;
    private final FeedsConfig config;
    private final Set<InetAddress> privateAddresses;

    FeedPoll(Downloads downloads, FeedImports imports, FeedsConfig config) {
        this.downloads = downloads;
        this.imports = imports;
        this.config = config;
        this.privateAddresses = config.privateAddresses().orElse(Set.of()).stream()
                .map(InetAddress::ofLiteral)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Polls a feed; whatever the server does is an outcome, only our own faults are exceptions. */
    PollOutcome poll(DueFeed feed) {
        @Nullable Integer status = null;
        try {
            Download download = downloads.fetch(feed.url(), headers(feed), limits());
            status = download.status();
            return switch (download.status()) {
                case OK -> imported(feed, download);
                case NOT_MODIFIED -> new PollOutcome.Unchanged(NOT_MODIFIED, feed.etag(), feed.lastModified());
                default -> new PollOutcome.Failed(status, "the server answered " + status, asked(download));
            };
        } catch (IOException failure) {
            return new PollOutcome.Failed(status, String.valueOf(failure.getMessage()), Duration.ZERO);
        }
    }

    private PollOutcome imported(DueFeed feed, Download download) throws IOException {
        byte[] document = document(download);
        String digest = sha256(document);
        String etag = validator(download.header("ETag"));
        String lastModified = validator(download.header("Last-Modified"));
        if (digest.equals(feed.sha256())) {
            return new PollOutcome.Unchanged(OK, etag, lastModified);
        }
        return new PollOutcome.Imported(etag, lastModified, digest, imports.keep(document, feed.source()));
    }

    private static Map<String, String> headers(DueFeed feed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", ACCEPTED);
        headers.put("Accept-Encoding", "gzip");
        headers.put("User-Agent", "Sijill");
        if (feed.etag() != null) {
            headers.put("If-None-Match", feed.etag());
        }
        if (feed.lastModified() != null) {
            headers.put("If-Modified-Since", feed.lastModified());
        }
        return headers;
    }

    private Limits limits() {
        return new Limits(config.largest().asLongValue(), config.timeout(), config.redirects(), this::isAllowed);
    }

    private boolean isAllowed(InetAddress address) {
        return CheckedAddress.isPublic(address) || privateAddresses.contains(address);
    }

    private byte[] document(Download download) throws IOException {
        if (!"gzip".equalsIgnoreCase(download.header("Content-Encoding"))) {
            return download.body();
        }
        int largest = Math.toIntExact(config.largest().asLongValue());
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(download.body()))) {
            byte[] document = unpacked.readNBytes(largest + 1);
            if (document.length > largest) {
                throw new IOException("the document is larger than " + largest + " bytes");
            }
            return document;
        }
    }

    /** A number of seconds; the other form, a date, would need clocks that agree. */
    private static Duration asked(Download download) {
        String seconds = download.header("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    private static @Nullable String validator(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > LONGEST_VALIDATOR ? null : value;
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
