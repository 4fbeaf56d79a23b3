package io.github.kextproof.fuzz;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Mdatp;
import io.github.kextproof.defender.Threats;
import io.github.kextproof.lab.CensusTaking;
import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.HardwareUuid;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.Pmset;
import io.github.kextproof.macos.SecurityPane;
import io.github.kextproof.ssh.CommandLine;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What owning a Mac, cleaning it up and looking for threats ask; without transcripts, so the good answers are here. */
final class UpkeepParsers {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    private static final String THREATS = """
            Id: "e2f7"
            Name: Virus:DOS/EICAR_Test_File
            Type: "virus"
            Detection time: Sun Mar 15 20:17:07 2020
            Status: "quarantined"
            Path: "/private/tmp/test.com.txt"
            ----------------------------------------
            Id: "e2f8"
            Name: Trojan:MacOS/Example
            Status: "active"
            """;

    private static final String POWER = """
            System-wide power settings:
            Currently in use:
             autorestart          0
             Sleep On Power Button 1
             disksleep            10
             sleep                %s
             ttyskeepawake        1
             displaysleep         %s
             womp                 1
            """;

    private static final String PLATFORM = """
            +-o VMware7,1  <class IOPlatformExpertDevice, id 0x100000110, registered, matched, active>
                {
                  "IOPlatformUUID" = "564D9C6B-1A2B-3C4D-5E6F-708192A3B4C5"
                  "model" = <"VMware7,1">
                }
            """;

    private static final String FOUND = """
            kextproof:file
            /Applications/Microsoft Defender ATP.app
            /Library/Extensions/wdavkext.kext
            /Library/LaunchDaemons/com.microsoft.fresno.plist
            /tmp/kextproof
            kextproof:process
            312 wdavdaemon
            kextproof:daemon
            312\t0\tcom.microsoft.fresno
            kextproof:receipt
            com.apple.pkg.Core
            com.microsoft.wdav
            kextproof:kext
              158    0 0xffffff7f83e6b000 0x19000    0x19000    com.microsoft.wdavkext (101.19.48) 1A2B <8 6 5 3 1>
            kextproof:policy
            UBF8T346G9|com.microsoft.wdavkext|1
            kextproof:installer
            4711
            kextproof:end
            """;

    private static final String NOTHING = """
            kextproof:file
            /Applications/Safari.app
            kextproof:process
            kextproof:daemon
            kextproof:receipt
            com.apple.pkg.Core
            kextproof:kext
            kextproof:policy
            kextproof:installer
            kextproof:end
            """;

    private static final String HELD = """
            kextproof lease
            time=1600000000
            kextproof lease
            result=no
            generation=7
            token=5f0c
            beat=3
            kind=run
            user=eve
            host=ci-2
            pid=12
            run=run-eve
            purpose=a look
            taken=1599999970
            expires=1600000030
            ticket=queue/2
            token=77aa
            beat=1
            kind=run
            user=sue
            host=ci-3
            pid=14
            run=run-sue
            purpose=another look
            end
            """;

    private static final String SHEET = """
            AXWindow\t40\t200\t668\t540\tSecurity & Privacy
            AXStaticText\t80\t516\t480\t17\tSome system software was blocked from loading.
            AXButton\t572\t513\t100\t22\tDetails…
            AXSheet\t144\t224\t460\t140\t
            AXRow\t164\t252\t420\t28\t
            AXCheckBox\t174\t258\t16\t16\t1
            AXStaticText\t202\t257\t370\t18\t%s
            AXRow\t164\t280\t420\t28\t
            AXCheckBox\t174\t286\t16\t16\t0
            AXStaticText\t202\t285\t370\t18\t%s
            AXButton\t384\t330\t96\t22\tCancel
            AXButton\t488\t330\t96\t22\tOK
            """;

    private UpkeepParsers() {}

    static List<Parser> all() {
        return List.of(
                parser(
                        "threats",
                        40,
                        UpkeepParsers::threats,
                        UpkeepVerdicts::threats,
                        THREATS,
                        "Threat list is empty\n"),
                parser(
                        "pmset",
                        15,
                        mac -> new Pmset(mac).read(),
                        UpkeepVerdicts::sleep,
                        POWER.formatted("0", "0"),
                        POWER.formatted("10", "5"),
                        POWER.formatted("1 (sleep prevented by caffeinate)", "5")),
                parser("ioreg", 15, mac -> new HardwareUuid(mac).read(), UpkeepVerdicts::hardware, PLATFORM),
                parser("census", 60, CensusTaking::of, UpkeepVerdicts::census, FOUND, NOTHING),
                lease(),
                parser(
                        "sheet",
                        50,
                        mac -> new SecurityPane(mac, ALICE).offer(Defender.DEVELOPER),
                        UpkeepVerdicts::listed,
                        SHEET.formatted("Paragon Software GmbH", Defender.DEVELOPER),
                        SHEET.formatted(Defender.DEVELOPER, "Paragon Software GmbH"),
                        SHEET.formatted("Paragon Software GmbH", Defender.DEVELOPER + " Fan Club")));
    }

    private static Parser parser(
            String name,
            int share,
            Function<MacShell, Object> ask,
            BiPredicate<Object, List<Heard>> justified,
            String... good) {
        return parser(name, share, answers -> ask.apply(PreparedShell.mac(answers)), justified, MacTrouble.class, good);
    }

    private static Parser parser(
            String name,
            int share,
            Function<List<Heard>, Object> ask,
            BiPredicate<Object, List<Heard>> justified,
            Class<? extends RuntimeException> refusals,
            String... good) {
        List<String> lines = List.of(good).stream().flatMap(String::lines).toList();
        return new Parser(
                name,
                share,
                random -> List.of(Heard.of(0, good[random.nextInt(good.length)], "")),
                0,
                Vocabulary.of(List.of(Defender.DEVELOPER, "=", "kextproof:", "Id: ", "\t0\t0"), lines),
                ask,
                justified,
                refusals);
    }

    /** Everything that anybody asks of them, or a later question could throw. */
    private static Threats threats(MacShell mac) {
        Threats threats = new Mdatp(mac).threats();
        threats.ids();
        threats.threats().forEach(threat -> threat.isAt("/tmp/test.com.txt"));
        if (threats.said().length() > 1_000) {
            throw new IllegalStateException("no message: " + threats);
        }
        return threats;
    }

    private static Parser lease() {
        return parser(
                "lease",
                60,
                answers ->
                        LeaseDirectory.ofMac("one").look(words -> answers.get(0).to(CommandLine.of(words))),
                UpkeepVerdicts::lease,
                LeaseTrouble.class,
                HELD,
                HELD.replace("generation=7", "generation=7\nmark=released"),
                HELD.replace("generation=7", "generation=7\nmark=recalled\nby=sue on ci-3"),
                HELD.replace("time=1600000000", "time=1600000040").replace("result=no", "result=yes"),
                "kextproof lease\ntime=1600000000\nkextproof lease\nresult=no\ngeneration=0\nend\n");
    }
}
