package org.sijill.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class JsonBodyTest {
    private final JsonBody body = new JsonBody(10);

    @Test
    void aBodyThatWasTakenOffTheLineLeavesTheConnectionOpen() {
        var stream = new ByteArrayInputStream(new byte[1000]);

        var problem = catchThrowableOfType(HttpProblem.class, () -> body.read(stream, 1000, false));

        assertThat(problem.getStatusCode()).isEqualTo(413);
        assertThat(problem.getHeaders()).isEmpty();
        assertThat(stream.available()).isZero();
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() {
        var problem = catchThrowableOfType(HttpProblem.class, () -> body.read(endless(), -1, false));

        assertThat(problem.getStatusCode()).isEqualTo(413);
        assertThat(problem.getHeaders()).containsEntry("Connection", "close");
    }

    @Test
    void aClientThatWaitsToBeAskedIsNotAsked() {
        var stream = new ByteArrayInputStream(new byte[1000]);

        var problem = catchThrowableOfType(HttpProblem.class, () -> body.read(stream, 1000, true));

        assertThat(problem.getHeaders()).containsEntry("Connection", "close");
        assertThat(stream.available()).isEqualTo(1000);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
    }
}
