package org.sijill.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on the loopback address. Free ones are taken from below the range that systems give to outgoing connections, so
 * that nothing takes a port while its server is down for a restart, and each is reserved against other JVMs by a file
 * lock that ends with this JVM.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    /** A port nobody listens on, reserved until this JVM ends. */
    public static int reserve() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && lock(port)) {
                return port;
            }
        }
        throw new StackException("No free port between " + FIRST + " and " + LAST);
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections on this port of the loopback address. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean lock(int port) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "sijill-ports-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Never closed on success: the lock is the reservation and lasts as long as the process.
            if (channel.tryLock() != null) {
                return true;
            }
            channel.close();
            return false;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StackException("Cannot reserve a port in " + folder, e);
        }
    }
}
