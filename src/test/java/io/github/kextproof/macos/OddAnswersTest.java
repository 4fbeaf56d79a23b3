package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a Mac prints, every question ends in a value or in trouble that has a message. */
class OddAnswersTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);
    private static final int MUTATIONS = 200;
    private static final int MEGABYTE = 1 << 20;
    /** Each question with the transcripts of one good answer. */
    private static final Map<String, Question> QUESTIONS = questions();

    private static final List<Output> MEGABYTES = megabytes();

    private record Question(Function<MacShell, Object> ask, List<String> transcripts) {
        Question(Function<MacShell, Object> ask, String... transcripts) {
            this(ask, List.of(transcripts));
        }
    }

    private static Map<String, Question> questions() {
        Map<String, Question> all = new TreeMap<>();
        all.put("sw_vers", new Question(mac -> new SwVers(mac).read(), "sw_vers-10.15.7"));
        all.put("hardware", new Question(mac -> new Hardware(mac).read(), "uname-intel", "sysctl-model"));
        all.put("clock", new Question(mac -> new MacClock(mac).now(), "date"));
        all.put("sip", new Question(mac -> new SystemIntegrity(mac).read(), "csrutil-custom"));
        all.put("consent", new Question(mac -> new KextConsent(mac).read(), "spctl-consent-enabled", "spctl-list-two"));
        all.put("policy", new Question(mac -> new KextPolicy(mac).user("T", "b"), "sqlite3-blocked"));
        all.put("policy of MDM", new Question(mac -> new KextPolicy(mac).mdm("T", "b"), "sqlite3-mdm-team"));
        all.put(
                "kextutil",
                new Question(mac -> new Kextutil(mac).load("/k.kext").getClass(), "kextutil-policy-twice"));
        all.put("kextstat", new Question(mac -> new Kextstat(mac).find("com.microsoft.wdavkext"), "kextstat-header"));
        all.put("enrollment", new Question(mac -> new Profiles(mac).enrollment(), "profiles-status-user-approved"));
        all.put("profiles", new Question(mac -> new Profiles(mac).kextPayloads(), "profiles-show-jamf"));
        all.put("signature", new Question(mac -> new Pkgutil(mac).signature("/p.pkg"), "pkgutil-microsoft-10.15"));
        all.put("installer", new Question(mac -> install(mac).getClass(), "installer-fresh"));
        all.put("console", new Question(mac -> new ConsoleSession(mac).user(), "stat-console", "id"));
        all.put("offer", new Question(mac -> new SecurityPane(mac, ALICE).offer("Microsoft"), "osascript-offer-en"));
        all.put("window", new Question(mac -> new UiTree(mac, ALICE).windowOf("Finder"), "osascript-no-offer"));
        all.put("screen", new Question(mac -> new ScreenCapture(mac, ALICE).take(), "screencapture-refused"));
        all.put("shasum", new Question(mac -> new Shasum(mac).sha256("/p.pkg"), "shasum"));
        all.put("locale", new Question(mac -> new SystemLocale(mac, ALICE).read(), "defaults-locale"));
        all.put("exists", new Question(mac -> new MacFileSystem(mac).exists("/x"), "kextutil-loaded"));
        return all;
    }

    private static Installation install(MacShell mac) {
        return new Installer(mac).install("/p.pkg", Duration.ofMinutes(10));
    }

    static List<String> names() {
        return List.copyOf(QUESTIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_a_mac_prints_breaks_a_parser(String name) {
        for (Output odd : oddities(question(name))) {
            for (int exit : new int[] {0, 1, 27, 255}) {
                ask(name, new ScriptedShell().then(new Ending.Exited(exit), odd, Output.of("")));
                ask(name, new ScriptedShell().then(new Ending.Exited(exit), Output.of(""), odd));
            }
            ask(name, new ScriptedShell().then(new Ending.Killed("PIPE"), odd, odd));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_megabyte_of_anything_is_no_more_than_odd(String name) {
        for (Output odd : MEGABYTES) {
            ask(name, new ScriptedShell().then(new Ending.Exited(0), odd, Output.of("")));
            ask(name, new ScriptedShell().then(new Ending.Exited(1), Output.of(""), odd));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_good_answer_with_bytes_changed_is_no_more_than_odd(String name) {
        Random random = new Random(27);
        for (String transcript : question(name).transcripts()) {
            Transcript good = Transcript.of(transcript);
            for (int i = 0; i < MUTATIONS; i++) {
                Output stdout = mutated(good.stdout(), random);
                Output stderr = mutated(good.stderr(), random);
                ask(name, new ScriptedShell().then(new Ending.Exited(good.exit()), stdout, stderr));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void carriage_returns_escape_codes_and_lines_before_change_nothing(String name) {
        Question question = question(name);
        Object clean = question.ask().apply(answering(question, text -> text).mac());

        assertThat(question.ask()
                        .apply(answering(question, text -> text.replace("\n", "\r\n"))
                                .mac()))
                .isEqualTo(clean);
        assertThat(question.ask()
                        .apply(answering(question, text -> "\u001B[0m\u001B[1;31m" + text)
                                .mac()))
                .isEqualTo(clean);
        assertThat(question.ask()
                        .apply(answering(question, text -> "ATTENTION: No license found.\n\n" + text)
                                .mac()))
                .isEqualTo(clean);
    }

    private static Question question(String name) {
        Question question = QUESTIONS.get(name);
        if (question == null) {
            throw new IllegalArgumentException(name);
        }
        return question;
    }

    private static void ask(String name, ScriptedShell shell) {
        Throwable thrown = catchThrowable(() -> question(name).ask().apply(shell.mac()));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(MacTrouble.class);
            assertThat(thrown.getMessage()).hasSizeLessThan(500).doesNotContain("\n", "\u001B");
        }
    }

    /** The good answer with its noise on standard output; standard error stays, or what was refused would not be. */
    private static ScriptedShell answering(Question question, Function<String, String> noise) {
        ScriptedShell shell = new ScriptedShell();
        for (String name : question.transcripts()) {
            Transcript transcript = Transcript.of(name);
            String stdout = transcript.stdout();
            shell.then(transcript.exit(), stdout.isEmpty() ? "" : noise.apply(stdout), transcript.stderr());
        }
        return shell;
    }

    private static List<Output> oddities(Question question) {
        List<Output> all = new ArrayList<>();
        for (String text : List.of(
                "", "\n", "\r\n\r\n", "\u0000\u0000", "\u001B[", "ATTENTION: x", ":", "'", "%s%n", "\t\t\t\t\t\t")) {
            all.add(Output.of(text));
        }
        for (String name : question.transcripts()) {
            String good = Transcript.of(name).stdout();
            for (int cut = 0; cut < good.length(); cut += Math.max(1, good.length() / 40)) {
                all.add(Output.of(good.substring(0, cut)));
            }
        }
        all.add(Output.of(("1 1 0x1 0x1 0x1 " + "( ".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static Output mutated(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; bytes.length > 0 && i <= random.nextInt(4); i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : (byte) random.nextInt(256);
        }
        return Output.of(bytes);
    }

    private static List<Output> megabytes() {
        byte[] random = new byte[MEGABYTE];
        new Random(27).nextBytes(random);
        return List.of(
                Output.of(" ".repeat(MEGABYTE)),
                Output.of("9".repeat(MEGABYTE)),
                Output.of("one more line of nothing in particular\n".repeat(MEGABYTE / 39)),
                Output.of("<plist>" + "<dict><key>a</key>".repeat(MEGABYTE / 18) + "</plist>"),
                Output.of(random));
    }
}
