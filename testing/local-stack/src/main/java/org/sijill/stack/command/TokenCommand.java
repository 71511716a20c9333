package org.sijill.stack.command;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;
import org.sijill.stack.token.DevelopmentTokens;
import org.sijill.stack.token.TokenKey;

/** Prints a token that the local stack accepts, and nothing else, so that a command line can take it in. */
final class TokenCommand {

    private final Installation installation;
    private final Console console;

    TokenCommand(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run(@Nullable String role) {
        if (role == null) {
            throw new StackException("Which role? " + String.join(", ", DevelopmentTokens.ROLES));
        }
        if (!Files.exists(installation.tokenKey())) {
            throw new StackException("There is no key yet: ./sijill up makes it");
        }
        console.line(TokenKey.of(installation.tokenKey()).issue(role));
        return 0;
    }
}
