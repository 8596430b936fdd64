package sdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** HTTP by hand: for what no client would send, and for bytes as they are on the wire. */
record Raw(String head, byte[] body) {
    /** 200 without a body. */
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    int status() {
        return Integer.parseInt(head.split(" ")[1]);
    }

    List<String> lines() {
        return head.lines().toList();
    }

    /** A header, by its name in any case; {@code null} where there is none. */
    String header(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }

    /** Reads one message; {@code null} when the connection ends before its head does. */
    static Raw read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        Raw message = new Raw(head.toString(StandardCharsets.UTF_8).stripTrailing(), new byte[0]);
        String length = message.header("content-length");
        return new Raw(message.head, in.readNBytes(length == null ? 0 : Integer.parseInt(length)));
    }

    /** A head as the server writes it, with other headers behind its own. */
    static String head(String path, String more) {
        return "POST " + path + " HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nHost: receiver\r\n"
                + "Connection: Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n" + more + "\r\n";
    }

    /** A whole request as the server writes it. */
    static String request(String path, String body) {
        return head(path, "Content-Length: " + Support.bytes(body).length + "\r\n") + body;
    }

    static Socket connect(String base) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort());
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(Support.bytes(text));
        socket.getOutputStream().flush();
    }

    /** Sends bytes on a connection of their own and reads the answer. */
    static Raw exchange(String base, String request) throws IOException {
        try (Socket socket = connect(base)) {
            try {
                send(socket, request);
            } catch (IOException e) {
                // The receiver may answer and close before it has everything.
            }
            return read(socket.getInputStream());
        }
    }

    /** A server that keeps what it gets and gives the same answer to everything. */
    static final class Recorder implements AutoCloseable {
        final BlockingQueue<Raw> requests = new LinkedBlockingQueue<>();
        private final ServerSocket server;
        private final String answer;

        Recorder(String answer) throws IOException {
            this.answer = answer;
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Support.start(this::accept);
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort();
        }

        private Void accept() {
            try {
                while (true) {
                    Socket socket = server.accept();
                    Support.start(() -> answer(socket));
                }
            } catch (IOException e) {
                return null;
            }
        }

        private Void answer(Socket socket) {
            try (socket) {
                for (Raw request = read(socket.getInputStream());
                        request != null;
                        request = read(socket.getInputStream())) {
                    requests.add(request);
                    send(socket, answer);
                }
            } catch (IOException e) {
                // The client is gone.
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
