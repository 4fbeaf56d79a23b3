package io.github.kextproof.doctor;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.InfoPlist;
import io.github.kextproof.macos.Kextstat;
import io.github.kextproof.macos.LoadedKext;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.MacShell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether Defender is not there yet, neither its files nor its extension in the kernel. */
final class NoDefender implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        List<String> leftovers = mac.leftovers();
        Optional<LoadedKext> kext = new Kextstat(mac.shell()).find(Defender.BUNDLE_IDENTIFIER);
        if (leftovers.isEmpty() && kext.isEmpty()) {
            return new Diagnosis.Fine("not installed");
        }
        String seen =
                leftovers.isEmpty() ? "kextstat lists " + Defender.BUNDLE_IDENTIFIER : shown(mac.shell(), leftovers);
        if (mac.isReset()) {
            return new Diagnosis.Fine(seen + "; until the Mac's reset");
        }
        return leftovers.isEmpty()
                ? loadedAlone(seen)
                : installed(leftovers, seen, new MacFileSystem(mac.shell()).exists(Defender.UNINSTALLER));
    }

    private static Diagnosis loadedAlone(String seen) {
        return Diagnosis.bad(
                "Defender's kernel extension is loaded although Defender is not installed",
                "nothing of that name in kextstat",
                seen,
                "on the Mac: sudo shutdown -r now");
    }

    /** Where there is no uninstaller, an older product goes by itself once its application is gone. */
    private static Diagnosis installed(List<String> leftovers, String seen, boolean uninstaller) {
        long applications =
                leftovers.stream().filter(Defender.APPLICATIONS::contains).count();
        return Diagnosis.bad(
                applications > 1
                        ? "two Defenders are installed on the Mac"
                        : "Defender is already installed on the Mac",
                "none of its files",
                seen,
                "on the Mac: "
                        + (uninstaller
                                ? "sudo '" + Defender.UNINSTALLER + "'"
                                : "sudo rm -rf "
                                        + leftovers.stream()
                                                .map(path -> "'" + path + "'")
                                                .collect(Collectors.joining(" ")))
                        + "; or name a reset for it in the inventory");
    }

    private static String shown(MacShell shell, List<String> leftovers) {
        InfoPlist plists = new InfoPlist(shell);
        return leftovers.stream()
                .map(path -> path + (path.endsWith(".app") ? version(plists, path) : ""))
                .collect(Collectors.joining(", "));
    }

    private static String version(InfoPlist plists, String application) {
        return plists.shortVersion(application)
                .map(version -> " (" + version + ")")
                .orElse("");
    }
}
