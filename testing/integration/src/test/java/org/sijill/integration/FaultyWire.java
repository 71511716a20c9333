package org.sijill.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stands between a service and a server on the loopback address and can make the connection slow, silent or gone. */
final class FaultyWire implements AutoCloseable {

    /** What becomes of the bytes. */
    enum Fault {
        /** They pass. */
        NONE,
        /** They trickle, some 100 kB a second each way. */
        SLOW,
        /** They vanish, and connections are accepted all the same: the other end is half open. */
        SILENT,
        /** Connections are broken. */
        BROKEN
    }

    private static final int CHUNK = 4_096;
    private static final long TRICKLE = TimeUnit.MILLISECONDS.toNanos(40);

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** What vanished, by the connection that it came over, as long as that is open. */
    private final Map<Socket, ByteArrayOutputStream> vanished = new ConcurrentHashMap<>();

    private volatile Fault fault = Fault.NONE;

    /** A wire to a port of this machine. */
    FaultyWire(int port) {
        try {
            target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where to connect instead. */
    int port() {
        return server.getLocalPort();
    }

    /** Begins or ends a fault; connections that have lost bytes do not survive its end. */
    void set(Fault next) {
        Fault last = fault;
        fault = next;
        if (last == Fault.SILENT || next == Fault.BROKEN) {
            sockets.forEach(FaultyWire::close);
        }
    }

    /** How many open connections wait for an answer to something that vanished and has this text in it. */
    long unanswered(String text) {
        return vanished.values().stream()
                .filter(bytes -> bytes.toString(StandardCharsets.UTF_8).contains(text))
                .count();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket far = new Socket();
        sockets.add(far);
        try {
            if (fault == Fault.BROKEN) {
                throw new IOException("broken on purpose");
            }
            far.connect(target);
            Thread.ofVirtual().start(() -> pump(client, far));
            pump(far, client);
        } catch (IOException failure) {
            close(client);
            close(far);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (fault == Fault.SLOW) {
                    LockSupport.parkNanos(TRICKLE);
                }
                if (fault == Fault.SILENT) {
                    vanished.computeIfAbsent(from, none -> new ByteArrayOutputStream())
                            .write(buffer, 0, read);
                } else {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException ended) {
            // The other direction ends with it.
        }
        vanished.remove(from);
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sockets.forEach(FaultyWire::close);
    }
}
