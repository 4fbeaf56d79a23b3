package io.github.kextproof.stub.resident;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The operating system's servers: X with its VNC side, the window manager, and sshd. */
final class Services {
    /** The X display. */
    static final String DISPLAY = ":1";

    private static final int SSH = 22;
    private static final int VNC = 5900;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Path PASSWORD = Path.of("/opt/kextproof/mac/console-password");
    private static final Path VNC_PASSWORD = Path.of("/opt/kextproof/mac/vnc-password");

    private final List<Process> screen = new ArrayList<>();
    private Optional<Process> sshd = Optional.empty();

    /** Starts the screen, of a size in pixels, and returns once it answers. */
    void startScreen(String geometry) throws IOException, InterruptedException {
        Command.run("sh", "-c", "umask 077; vncpasswd -f < " + PASSWORD + " > " + VNC_PASSWORD);
        Process x = start(
                "Xtigervnc",
                DISPLAY,
                "-rfbport",
                String.valueOf(VNC),
                "-geometry",
                geometry,
                "-depth",
                "24",
                "-SecurityTypes",
                "VncAuth",
                "-PasswordFile",
                VNC_PASSWORD.toString(),
                "-AlwaysShared",
                "-AcceptSetDesktopSize=0",
                "-desktop",
                "Mac");
        screen.add(x);
        await(x, VNC, "Xtigervnc");
        ProcessBuilder openbox = new ProcessBuilder("openbox", "--config-file", "/opt/kextproof/openbox.xml");
        openbox.environment().put("DISPLAY", DISPLAY);
        screen.add(openbox.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets people log in, and returns once they can. */
    void startSsh() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(
                Path.of("/opt/kextproof/mac/host_key"), PosixFilePermissions.fromString("rw-------"));
        Process process = start("/usr/sbin/sshd", "-D", "-e");
        sshd = Optional.of(process);
        await(process, SSH, "sshd");
    }

    /** Ends all connections; nobody can log in until sshd is started again. */
    void stopSsh() {
        sshd.ifPresent(process -> {
            List<ProcessHandle> sessions = process.descendants().toList();
            process.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
        });
        sshd = Optional.empty();
    }

    private static Process start(String... argv) throws IOException {
        return new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(Process server, int port, String name) throws IOException, InterruptedException {
        while (!answers(port)) {
            if (server.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        name + " ended with " + server.exitValue() + " before it listened on port " + port);
            }
        }
    }

    private static boolean answers(int port) {
        try {
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
