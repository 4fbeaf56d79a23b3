package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One host as an ssh_config(5) describes it. Whoever asks for something gets it or nothing; what would change the answer and is not
 * understood is complained of then, so that what the inventory says itself is never in doubt.
 */
final class SshAlias {
    private static final int SSH_PORT = 22;
    private static final Pattern TOKEN = Pattern.compile("%(.?)|\\$\\{");

    private final String name;
    private final SshFindings found;
    private final Path file;
    private final Path home;
    private final Problems problems;

    SshAlias(String name, SshFindings found, Path file, Path home, Problems problems) {
        this.name = name;
        this.found = found;
        this.file = file;
        this.home = home;
        this.problems = problems;
    }

    String name() {
        return name;
    }

    /** The file that was asked, for messages. */
    Path file() {
        return file;
    }

    String hostName() {
        return one("hostname")
                .map(line -> filled(line, line.argument(), Map.of("h", name)))
                .orElse(name);
    }

    Optional<Integer> port() {
        return one("port").flatMap(line -> {
            boolean number = line.argument().matches("\\d{1,5}");
            if (!number || Integer.parseInt(line.argument()) < 1 || Integer.parseInt(line.argument()) > 65_535) {
                problems.add(line.file(), line.place(), SshConfigWords.noPort(line.argument()));
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(line.argument()));
        });
    }

    Optional<String> user() {
        return one("user").map(SshConfigLine::argument).filter(user -> !user.isEmpty());
    }

    Optional<String> hostKeyAlias() {
        return one("hostkeyalias").map(SshConfigLine::argument).filter(alias -> !alias.isEmpty());
    }

    /**
     * The one private key to log in with, whether IdentitiesOnly says so or not: no other key is offered beside it.
     *
     * @param user and the port, which the file's name may hold
     */
    Optional<Path> identity(String user, int port) {
        check("identityfile");
        List<SshConfigLine> lines = found.identities();
        List<Path> files = lines.stream()
                .map(line -> expanded(line, line.argument(), user, port))
                .filter(Files::isRegularFile)
                .distinct()
                .toList();
        if (files.size() > 1) {
            problems.add(lines.get(1).file(), lines.get(1).place(), SshConfigWords.severalKeys(name, files));
        } else if (files.isEmpty() && !lines.isEmpty()) {
            problems.add(
                    lines.get(0).file(),
                    lines.get(0).place(),
                    SshConfigWords.noSuchKey(lines.get(0).argument()));
            return Optional.of(Path.of(""));
        }
        return files.stream().findFirst();
    }

    /** The file that holds the host's key; without a word on it the one that ssh takes, if it is there. */
    Optional<Path> knownHosts(String user, int port) {
        Optional<SshConfigLine> line = one("userknownhostsfile");
        List<Path> files = line.map(said -> said.arguments().stream().map(each -> expanded(said, each, user, port)))
                .orElseGet(() -> Stream.of(home.resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts2")))
                .filter(Files::isRegularFile)
                .toList();
        if (files.size() > 1 && line.isPresent()) {
            problems.add(line.get().file(), line.get().place(), SshConfigWords.severalKnownHosts(name, files));
        }
        return files.stream().findFirst();
    }

    /** The hosts to go through, in order, each {@code [user@]host[:port]}; none if the way is direct. */
    List<String> jumps() {
        check("proxyjump");
        Optional<SshConfigLine> line = found.proxy()
                .filter(said -> !said.argument().equalsIgnoreCase("none"))
                .filter(said -> !said.argument().isEmpty());
        if (line.filter(said -> said.keyword().equals("proxycommand")).isPresent()) {
            problems.add(line.get().file(), line.get().place(), SshConfigWords.proxyCommand(name));
            return List.of();
        }
        return line.map(said -> List.of(said.argument().split(",", -1))).orElse(List.of());
    }

    private Optional<SshConfigLine> one(String keyword) {
        check(keyword);
        return found.about(keyword);
    }

    private void check(String keyword) {
        found.doubtAbout(keyword)
                .ifPresent(match ->
                        problems.add(match.file(), match.place(), SshConfigWords.match(match.arguments(), name)));
    }

    private Path expanded(SshConfigLine line, String path, String user, int port) {
        Map<String, String> tokens = Map.of(
                "d", home.toString(),
                "h", found.hostName(),
                "n", name,
                "p", String.valueOf(port == 0 ? SSH_PORT : port),
                "r", user,
                "u", System.getProperty("user.name", ""));
        String text = filled(line, path, tokens);
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
    }

    /** In one go, since {@code %%h} is no token; complains of those that are not understood there. */
    private String filled(SshConfigLine line, String text, Map<String, String> tokens) {
        return TOKEN.matcher(text).replaceAll(found -> {
            String letter = found.group(1) == null ? "" : found.group(1);
            String value = letter.equals("%") ? "%" : tokens.get(letter);
            if (value == null) {
                problems.add(line.file(), line.place(), SshConfigWords.token(found.group(), text));
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
