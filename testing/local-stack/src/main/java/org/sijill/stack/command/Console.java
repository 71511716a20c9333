package org.sijill.stack.command;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the commands write: always UTF-8, since Arabic would be question marks in many machines' own charset. */
final class Console {

    private final PrintStream out;
    private final PrintStream errors;

    Console() {
        this.out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        this.errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    }

    void line(String text) {
        out.println(text);
    }

    /** Text without an end of line, for a question. */
    void ask(String text) {
        out.print(text);
        out.flush();
    }

    /** Asks a question that only y answers with yes. */
    boolean confirms(String question) throws IOException {
        ask(question + " [y/N] ");
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    void error(String text) {
        errors.println(text);
    }
}
