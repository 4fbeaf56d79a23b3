package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import io.github.kextproof.document.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Words for what an ssh_config(5) says and kextproof does not understand; their place is in that file. */
final class SshConfigWords {
    private SshConfigWords() {}

    static Words unreadable(IOException cause) {
        return Words.of(
                "the ssh configuration cannot be read",
                line("actual", cause.getClass().getSimpleName()),
                perhaps("look at the file's permissions"));
    }

    static Words tooDeep(int deepest) {
        return Words.of(
                "Include leads more than " + deepest + " files deep", perhaps("see whether a file includes itself"));
    }

    static Words match(List<String> criteria, String host) {
        return Words.of(
                "'Match " + String.join(" ", criteria) + "' is not understood, and may say how to reach " + host,
                line("expected", "Host, or Match with host, originalhost and all"),
                perhaps("say in the inventory what it says: port, user, login, host-key, jump; or put a Host block for "
                        + host + " before it"));
    }

    static Words proxyCommand(String host) {
        return Words.of(
                "ProxyCommand is not understood, and says how to reach " + host,
                perhaps("use ProxyJump, or say in the inventory how to get there: 'jump: {address: ...}', or"
                        + " 'jump: none' where it can be reached directly"));
    }

    static Words noPort(String actual) {
        return Words.of("Port must be a whole number from 1 to 65535", line("actual", quoted(actual)));
    }

    /** @param subject what names a jump host with a port */
    static Words noPortIn(String subject, String actual) {
        return Words.of(
                "the port of the jump host in " + subject + " must be a whole number from 1 to 65535",
                line("actual", quoted(actual)));
    }

    static Words token(String token, String text) {
        return Words.of(
                quoted(token) + " in " + quoted(text) + " is not understood",
                perhaps("write what it stands for, or say it in the inventory"));
    }

    static Words noSuchKey(String file) {
        return Words.of(
                "IdentityFile names a file that is not there",
                line("actual", file),
                perhaps("or say in the inventory how to log in: 'login: agent' for the keys that the SSH agent holds"));
    }

    static Words severalKeys(String host, List<Path> files) {
        return Words.of(
                "IdentityFile names several keys for " + host + ", and only one is tried",
                line("actual", all(files)),
                perhaps("say in the inventory which: 'login: {key: FILE}', or 'login: agent'"));
    }

    static Words severalKnownHosts(String host, List<Path> files) {
        return Words.of(
                "UserKnownHostsFile names several files for " + host + ", and only one is read",
                line("actual", all(files)),
                perhaps("say in the inventory which: 'host-key: {known-hosts: FILE}'"));
    }

    private static String all(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** At a place in the inventory: a jump host's name leads nowhere. */
    static Words noConfig(String subject, String host) {
        return Words.of(
                subject + " names the jump host " + quoted(host) + ", but no ssh-config to look it up in",
                line("expected", "{address: HOST, user: USER, login: LOGIN, host-key: KEY}, a list of these, or none"),
                perhaps("write 'ssh-config: ~/.ssh/config' at the top, if it is an alias there"));
    }

    static Words notAHost(String subject, String spec) {
        return Words.of(
                subject + " leads through " + quoted(spec) + ", which is no jump host",
                line("expected", "[USER@]HOST[:PORT], several with commas between"));
    }

    /** @param key of the inventory */
    static Words incomplete(String subject, String host, Path file, String key, String keyword) {
        return Words.of(
                subject + " leads through the jump host " + host + ", of which " + file + " does not say '" + keyword
                        + "'",
                perhaps("add '" + keyword + "' there, or describe the jump host in the inventory: 'jump: {address: "
                        + host + ", " + key + ": ...}'"));
    }

    static Words circle(String subject, String host) {
        return Words.of(
                subject + " leads in a circle: the way to the jump host " + host + " goes through itself",
                perhaps("add 'ProxyJump none' to the Host block of " + host));
    }
}
