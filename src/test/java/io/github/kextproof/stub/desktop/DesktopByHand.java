package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Pressing;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.screen.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Shows a Mac on the X display that DISPLAY names, to be looked at: {@code DesktopByHand LOCALE PERSON}. Then reads lines from
 * standard input: {@code set KEY VALUE}, {@code open}, {@code defender}, {@code tree}, {@code shot FILE}, {@code presses}, and
 * {@code end}.
 */
final class DesktopByHand {
    private DesktopByHand() {}

    public static void main(String[] arguments) throws IOException {
        StubDefinition definition = new StubDefinition(
                "mac-01",
                "10.15.7",
                "x86_64",
                arguments[0],
                "none",
                "qa",
                "secret",
                List.of(),
                false,
                20,
                arguments[1],
                Duration.ZERO);
        Path root = Files.createTempDirectory("desktop-by-hand-");
        Machine mac = Machine.boot(definition, new MacFiles(root), InstantSource.system(), Pressing.FROM_OUTSIDE);
        mac.install(
                new StubPackage("com.microsoft.wdav", "Microsoft Defender ATP", "101.19.48", "UBF8T346G9", "signer"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (RealDesktop desktop = RealDesktop.show(mac)) {
            Hand hand = Hand.at(mac, desktop);
            for (String line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine()) {
                obey(mac, desktop, line.split(" ", 3));
            }
            hand.close();
        }
    }

    private static void obey(Machine mac, RealDesktop desktop, String[] words) throws IOException {
        switch (words[0]) {
            case "set" -> mac.set(words[1], words[2]);
            case "open" -> mac.console().openSecurity();
            case "defender" -> mac.console().openDefender("Microsoft Defender ATP");
            case "shot" ->
                Files.write(
                        Path.of(words[1]),
                        desktop.photograph(Screen.of(mac.console().desktop())));
            case "presses" -> System.out.println(mac.console().presses());
            default ->
                Screen.of(mac.console().desktop())
                        .windows()
                        .forEach(window -> System.out.println(
                                window.process() + " " + desktop.placed(window).place()));
        }
    }
}
