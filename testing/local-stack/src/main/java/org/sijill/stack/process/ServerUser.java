package org.sijill.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that the servers run as. For an ordinary user it is that user; Elasticsearch and PostgreSQL refuse to run as
 * root, so for root it is {@code nobody}, who gets nothing but the folders that are handed over with {@link #own}.
 */
public final class ServerUser {

    private static final String UNPRIVILEGED = "nobody";
    private static final ServerUser CURRENT = new ServerUser(ask("id", "-u").equals("0"));

    private final boolean root;

    private ServerUser(boolean root) {
        this.root = root;
    }

    public static ServerUser current() {
        return CURRENT;
    }

    /** Whether the servers run as somebody else than this process does. */
    public boolean isAnother() {
        return root;
    }

    /** What stands before a command so that it runs as this user; the command keeps the process id. */
    public List<String> prefix() {
        if (!root) {
            return List.of();
        }
        String user = ask("id", "-u", UNPRIVILEGED);
        String group = ask("id", "-g", UNPRIVILEGED);
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    /** Hands a folder and all in it over to this user. */
    public void own(Path folder) {
        if (!root) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            UserPrincipal owner =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
            for (Path file : files.toList()) {
                Files.setOwner(file, owner);
            }
        } catch (IOException e) {
            throw new StackException("Cannot hand " + folder + " over to the user " + UNPRIVILEGED, e);
        }
    }

    /** Whether this user can get through every folder above and including this one. */
    public boolean reaches(Path folder) {
        return !root
                || Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                        .filter(Files::exists)
                        .allMatch(ServerUser::isOpenToOthers);
    }

    /** Its name, for messages. */
    @Override
    public String toString() {
        return root ? UNPRIVILEGED : System.getProperty("user.name");
    }

    private static boolean isOpenToOthers(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    private static String ask(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new StackException(String.join(" ", command) + " failed: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new StackException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
