package org.sijill.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/**
 * What the export of everything costs a search-service that does nothing else and is started as it is shipped.
 *
 * @param articles lines that were written
 * @param bytes of all lines
 * @param readyMebibytes the service's largest resident set before the export
 * @param peakMebibytes and at its end
 */
record ExportMeasurement(long articles, long bytes, double seconds, double readyMebibytes, double peakMebibytes) {

    /** What the service may hold of the machine's memory. */
    private static final double ALLOWED_MEBIBYTES = 300;

    static ExportMeasurement run(URI elasticsearch) throws IOException, InterruptedException {
        String host = elasticsearch.getHost() + ":" + elasticsearch.getPort();
        try (ServiceProcess service = ServiceProcess.start(
                ServiceSpecification.throwAway("search-service").with("quarkus.elasticsearch.hosts", host))) {
            service.awaitReady();
            // A reader has been there before: what is made for the first search is no cost of the export.
            new Http(service.uri()).get("/api/v1/search?q=%D8%AD%D9%84%D8%A8");
            double ready = peakMebibytes(service.pid());
            long start = System.nanoTime();
            long[] read = export(service.uri());
            return new ExportMeasurement(
                    read[0], read[1], (System.nanoTime() - start) / 1e9, ready, peakMebibytes(service.pid()));
        }
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "export: %d articles, %.1f MB in %.1f s; search-service's largest resident set: %.0f MiB before, "
                        + "%.0f MiB at its end, %.0f MiB allowed: %s",
                articles,
                bytes / 1e6,
                seconds,
                readyMebibytes,
                peakMebibytes,
                ALLOWED_MEBIBYTES,
                peakMebibytes < ALLOWED_MEBIBYTES ? "kept" : "MISSED");
    }

    /** Lines and bytes; a stream that breaks off is the end of the benchmark. */
    private static long[] export(URI service) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/api/v1/export?sort=oldest"))
                    .build();
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The export answered " + answer.statusCode());
            }
            try (InputStream stream = answer.body()) {
                return counted(stream);
            }
        }
    }

    private static long[] counted(InputStream stream) throws IOException {
        long lines = 0;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return new long[] {lines, bytes};
    }

    /** Of the process and what it has started, as Linux tells it; 0 elsewhere. */
    private static double peakMebibytes(long pid) {
        return Stream.concat(
                        ProcessHandle.of(pid).stream(),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants))
                .mapToDouble(process -> peak(process.pid()))
                .max()
                .orElse(0);
    }

    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
