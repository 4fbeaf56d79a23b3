package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.machine.SudoRule;
import io.github.kextproof.stub.shell.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The operating system's accounts, and what its sudo lets them do: the Mac's. */
final class Accounts {
    private static final int STAFF = 20;
    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final Path SHADOW = Path.of("/etc/shadow");
    private static final Path GROUP = Path.of("/etc/group");
    private static final Path SUDO = Path.of("/etc/sudoers.d/mac");
    /** No password has it, since a password cannot be hashed to it. */
    private static final String ANOTHER_PASSWORD = "another password than before";

    private final StubDefinition mac;
    private SudoRule.Says applied = SudoRule.Says.PASSWORD;

    Accounts(StubDefinition mac) {
        this.mac = mac;
    }

    /** Makes the account that logs in, an administrator with the shell that its macOS gives it. */
    void make(Account account, String shell) throws IOException, InterruptedException {
        add(account, shell);
        setPassword(account.name(), mac.password());
        Path ssh = Files.createDirectories(Path.of(account.home(), ".ssh"));
        Path keys = ssh.resolve("authorized_keys");
        Files.write(keys, mac.authorizedKeys(), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        Command.run("chown", "-R", account.uid() + ":" + STAFF, account.home());
    }

    /** Makes an account known, without a password. */
    void add(Account account, String shell) throws IOException {
        append(PASSWD, account.name() + ":x:" + account.uid() + ":" + STAFF + "::" + account.home() + ":" + shell);
        append(SHADOW, account.name() + ":*:19000:0:99999:7:::");
        Files.createDirectories(Path.of(account.home()));
        List<String> groups = Files.readAllLines(GROUP, StandardCharsets.UTF_8);
        Files.write(
                GROUP, groups.stream().map(line -> joined(line, account.name())).toList(), StandardCharsets.UTF_8);
    }

    /** The groups in which macOS puts its first account. */
    private static String joined(String line, String user) {
        if (!line.matches(
                "(everyone|localaccounts|_appserverusr|admin|_appserveradm|_lpadmin|com.apple.access_ssh):.*")) {
            return line;
        }
        return line + (line.endsWith(":") ? "" : ",") + user;
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    private static void setPassword(String user, String password) throws IOException, InterruptedException {
        Command.fed(user + ":" + password + "\n", "chpasswd", "-c", "SHA256", "-s", "1000");
    }

    /** Makes the real sudo say what the machine's would. */
    synchronized void apply(SudoRule.Says says) {
        if (says == applied) {
            return;
        }
        try {
            undo(applied);
            rule(says);
            applied = says;
        } catch (IOException e) {
            throw new IllegalStateException("sudo cannot be made to say " + says + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void undo(SudoRule.Says before) throws IOException, InterruptedException {
        if (before == SudoRule.Says.WRONG_PASSWORD) {
            setPassword(mac.user(), mac.password());
        } else if (before == SudoRule.Says.EXPIRED) {
            Command.run("chage", "-d", "19000", mac.user());
        }
    }

    private void rule(SudoRule.Says says) throws IOException, InterruptedException {
        String nopasswd = mac.user() + " ALL=(ALL) NOPASSWD: ALL\n";
        switch (says) {
            case NOPASSWD -> write(nopasswd);
            case PASSWORD -> write("");
            case WRONG_PASSWORD -> {
                write("");
                setPassword(mac.user(), ANOTHER_PASSWORD);
            }
            case EXPIRED -> {
                write(mac.sudoAsks() ? "" : nopasswd);
                Command.run("chage", "-d", "0", mac.user());
            }
            case TERMINAL -> write("Defaults requiretty\n" + nopasswd);
            case NOT_ALLOWED -> write(mac.user() + " ALL=(ALL) " + (mac.sudoAsks() ? "" : "NOPASSWD: ") + "!ALL\n");
        }
    }

    /** In one step: sudo may read it at any moment. */
    private static void write(String rules) throws IOException {
        Path fresh = Path.of("/etc/sudoers.new");
        Files.writeString(fresh, rules);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--r-----"));
        Files.move(fresh, SUDO, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
