package org.sijill.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.generated.ApiClient;
import org.sijill.generated.ApiException;
import org.sijill.generated.api.ArticlesApi;
import org.sijill.generated.api.SearchApi;
import org.sijill.generated.model.ArticleDraft;
import org.sijill.stack.SijillStack;
import org.sijill.stack.seed.SeedLoader;

/** What the generators make of the document works against a live Sijill, and a browser shows it. */
class ClientsIT {

    private static final Path WEB = Path.of(System.getProperty("sijill.web"));

    /** Of keys that live as long as a test. */
    private static final String PASSPHRASE = "nothing to hide";

    private static SijillStack stack;

    @BeforeAll
    static void start() {
        stack = SijillStack.startThrowAway();
        new SeedLoader(stack.gateway().uri(), stack.tokens().issue("editor")).load();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void theJavaClientSearchesAndWrites() throws ApiException {
        ArticleDraft draft = new ArticleDraft().source("java").externalId("one").body("نص من عميل مولد عن جنيف");

        var kept = new ArticlesApi(client("editor")).submitArticle(submission(draft));

        assertThat(kept.getRevision()).isEqualTo(1);
        assertThatThrownBy(() -> new ArticlesApi(client(null)).submitArticle(submission(draft)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.getCode()).isEqualTo(401));
        var found = new SearchApi(client(null))
                .searchArticles(
                        SearchApi.APISearchArticlesRequest.newBuilder().q("حلب").build());
        assertThat(found.getTotal().getValue()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void theTypeScriptClientSearchesAndWrites() throws Exception {
        run("node", "built/client.js", address(), stack.tokens().issue("editor"));
    }

    @Test
    void swaggerUiWorksInABrowserBehindAPrefixAndTls() throws Exception {
        Path screenshots = WEB.resolveSibling("screenshots");

        run(
                "node",
                "built/browser.js",
                address(),
                stack.tokens().issue("reader"),
                screenshots.toString(),
                chromium(),
                keys().toString(),
                PASSPHRASE);

        assertThat(screenshots.resolve("swagger-ui.png")).isNotEmptyFile();
    }

    private static ArticlesApi.APISubmitArticleRequest submission(ArticleDraft draft) {
        return ArticlesApi.APISubmitArticleRequest.newBuilder()
                .articleDraft(draft)
                .waitForIndex(true)
                .build();
    }

    private static ApiClient client(String role) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address());
        if (role != null) {
            String token = stack.tokens().issue(role);
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
        return client;
    }

    private static String address() {
        return stack.gateway().uri().toString();
    }

    /** Of an ingress at 127.0.0.1, made for this run; the JDK's own tool makes them without another dependency. */
    private static Path keys() throws IOException, InterruptedException {
        Path keys = WEB.resolveSibling("ingress.p12");
        Files.deleteIfExists(keys);
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "ingress",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSPHRASE,
                "-keystore",
                keys.toString());
        return keys;
    }

    private static String chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium: apt-get install chromium"));
    }

    private static void run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .directory(WEB.toFile())
                .redirectErrorStream(true);
        builder.environment().put("no_proxy", "*");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
