package io.github.kextproof.fuzz;

import io.github.kextproof.defender.Banner;
import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.Apps;
import io.github.kextproof.macos.ConsoleSession;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Hardware;
import io.github.kextproof.macos.Installer;
import io.github.kextproof.macos.KextConsent;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.Kextstat;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.macos.MacClock;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.Pgrep;
import io.github.kextproof.macos.Pkgutil;
import io.github.kextproof.macos.Profiles;
import io.github.kextproof.macos.ScreenCapture;
import io.github.kextproof.macos.SecurityPane;
import io.github.kextproof.macos.Shasum;
import io.github.kextproof.macos.SwVers;
import io.github.kextproof.macos.SystemIntegrity;
import io.github.kextproof.macos.SystemLocale;
import io.github.kextproof.macos.UiTree;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Every question that is put to a Mac, with good answers to spoil. */
final class Parsers {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);
    private static final String TEAM = Defender.TEAM_IDENTIFIER;
    private static final String BUNDLE = Defender.BUNDLE_IDENTIFIER;

    /** Refusals of sudo and of macOS, which may stand in the place of any answer. */
    private static final List<Heard> REFUSALS = refusals();

    /** Good answers without a transcript, by the beginning of the names of those that have one. */
    private static final Map<String, List<Heard>> MORE = Map.of(
            "osascript-",
            List.of(
                    Heard.of(0, "true\n", ""),
                    Heard.of(0, "false\n", ""),
                    Heard.of(
                            0,
                            "AXWindow\t0\t0\t500\t400\t\nAXGroup\t10\t10\t480\t40\t\nAXButton\t400\t12\t60\t20\tFix\n",
                            "")),
            "screencapture",
            List.of(new Heard(new Ending.Exited(0), Output.of(smallestPng()), Output.of(""))),
            "sudo-",
            List.of(Heard.of(0, "", ""), Heard.of(1, "", "")),
            "cat-",
            List.of(Heard.of(0, "PayloadContent\n", "")));

    private Parsers() {}

    static List<Parser> all() {
        List<Parser> all = new ArrayList<>(HealthParsers.all());
        all.addAll(ofTheExtension());
        all.addAll(ofManagement());
        all.addAll(ofTheMac());
        all.addAll(ofTheScreen());
        all.addAll(UpkeepParsers.all());
        all.add(InventoryParser.parser());
        return all;
    }

    private static List<Parser> ofTheExtension() {
        return List.of(
                parser("kextutil", 100, mac -> new Kextutil(mac).load(Defender.KEXT), Verdicts::kextutil, "kextutil-"),
                parser("kextstat", 90, mac -> new Kextstat(mac).find(BUNDLE), Verdicts::kextstat, "kextstat-"),
                parser("KextPolicy", 70, mac -> new KextPolicy(mac).user(TEAM, BUNDLE), Verdicts::userRow, "sqlite3-"),
                parser(
                        "KextPolicy of MDM",
                        60,
                        mac -> new KextPolicy(mac).mdm(TEAM, BUNDLE),
                        Verdicts::mdmRow,
                        "sqlite3-"),
                parser(
                        "spctl",
                        30,
                        mac -> new KextConsent(mac).read(),
                        Verdicts::consent,
                        "spctl-consent",
                        "spctl-list"));
    }

    private static List<Parser> ofManagement() {
        return List.of(
                parser(
                        "profiles status",
                        60,
                        mac -> new Profiles(mac).enrollment(),
                        Verdicts::enrollment,
                        "profiles-status"),
                parser(
                        "profiles show",
                        60,
                        mac -> new Profiles(mac).kextPayloads(),
                        Verdicts::payloads,
                        "profiles-show"));
    }

    private static List<Parser> ofTheMac() {
        return List.of(
                parser("sw_vers", 20, mac -> new SwVers(mac).read(), Verdicts::release, "sw_vers"),
                parser("uname, sysctl", 15, mac -> new Hardware(mac).read(), Verdicts::any, "uname", "sysctl"),
                parser("date", 20, mac -> new MacClock(mac).now(), Verdicts::clock, "date"),
                parser("csrutil", 15, mac -> new SystemIntegrity(mac).read(), Verdicts::any, "csrutil"),
                parser("stat, id", 25, mac -> new ConsoleSession(mac).user(), Verdicts::console, "stat-console", "id"),
                parser("defaults", 15, mac -> new SystemLocale(mac, ALICE).read(), Verdicts::any, "defaults"),
                parser("pgrep", 10, mac -> new Pgrep(mac).finds("wdavdaemon"), Verdicts::exists, "sudo-"),
                parser("test", 10, mac -> new MacFileSystem(mac).exists("/x/y"), Verdicts::exists, "sudo-"),
                parser("cat", 10, mac -> new MacFileSystem(mac).read("/x/y"), Verdicts::any, "cat-"),
                parser("shasum", 15, mac -> new Shasum(mac).sha256("/p.pkg"), Verdicts::shasum, "shasum"),
                parser("pkgutil", 20, mac -> new Pkgutil(mac).signature("/p.pkg"), Verdicts::signature, "pkgutil"),
                parser(
                        "installer",
                        15,
                        mac -> new Installer(mac).install("/p.pkg", Duration.ofMinutes(5)),
                        Verdicts::installer,
                        "installer"),
                parser("sudo", 25, mac -> mac.root("/usr/bin/true"), Verdicts::any, "sudo-"));
    }

    private static List<Parser> ofTheScreen() {
        return List.of(
                parser(
                        "offer",
                        50,
                        mac -> new SecurityPane(mac, ALICE).offer(Defender.DEVELOPER),
                        Verdicts::offer,
                        "osascript-"),
                parser("window", 15, mac -> new UiTree(mac, ALICE).windowOf("Finder"), Verdicts::any, "osascript-"),
                parser(
                        "banner",
                        15,
                        mac -> new Banner(new UiTree(mac, ALICE)).look(Defender.APPLICATIONS.get(0)),
                        Verdicts::any,
                        "osascript-"),
                parser("is running", 10, mac -> new Apps(mac, ALICE).isRunning("Finder"), Verdicts::any, "osascript-"),
                parser(
                        "screencapture",
                        10,
                        mac -> new ScreenCapture(mac, ALICE).take(),
                        Verdicts::picture,
                        "screencapture"));
    }

    private static Parser parser(
            String name,
            int share,
            Function<MacShell, Object> ask,
            BiPredicate<Object, List<Heard>> justified,
            String... transcripts) {
        List<List<Heard>> corpus = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String prefix : transcripts) {
            List<Heard> found = new ArrayList<>(Corpus.beginning(prefix));
            found.addAll(MORE.getOrDefault(prefix, List.of()));
            found.forEach(heard -> (heard.out() + heard.err()).lines().forEach(lines::add));
            corpus.add(found);
        }
        List<String> snippets =
                List.of(BUNDLE, TEAM, Defender.DEVELOPER, "rejected due to system policy", "1|", "\t0\t0");
        return new Parser(
                name,
                share,
                random -> answers(corpus, random),
                0,
                Vocabulary.of(snippets, lines),
                answers -> ask.apply(PreparedShell.mac(answers)),
                justified,
                MacTrouble.class);
    }

    /** One answer out of each set; now and then a refusal instead. */
    private static List<Heard> answers(List<List<Heard>> corpus, RandomGenerator random) {
        List<Heard> answers = new ArrayList<>(corpus.size());
        for (List<Heard> each : corpus) {
            List<Heard> from = random.nextInt(20) == 0 ? REFUSALS : each;
            answers.add(from.get(random.nextInt(from.size())));
        }
        return answers;
    }

    private static byte[] smallestPng() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000049454e44ae426082");
    }

    private static List<Heard> refusals() {
        List<Heard> all = new ArrayList<>(Corpus.beginning("sudo-"));
        all.addAll(Corpus.beginning("shell-"));
        all.addAll(Corpus.beginning("osascript-assistive"));
        return all;
    }
}
