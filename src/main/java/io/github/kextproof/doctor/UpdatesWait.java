package io.github.kextproof.doctor;

import io.github.kextproof.macos.SoftwareUpdate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether macOS leaves itself as it is until somebody asks for an update. */
final class UpdatesWait implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        Optional<List<String>> found = new SoftwareUpdate(mac.shell()).installsByItself();
        if (found.isEmpty()) {
            return Diagnosis.doubtful(
                    "nobody ever said whether macOS may update itself, and what it makes of that is not known",
                    "none of its updates on",
                    "no settings in " + SoftwareUpdate.DOMAIN,
                    "on the Mac: "
                            + SoftwareUpdate.INSTALLING.stream()
                                    .map(UpdatesWait::off)
                                    .collect(Collectors.joining("; ")));
        }
        List<String> on = found.get();
        return on.isEmpty()
                ? new Diagnosis.Fine("nothing is installed by itself")
                : Diagnosis.doubtful(
                        "macOS updates itself, and may restart or become another version overnight",
                        "none of them on",
                        String.join(", ", on) + " in " + SoftwareUpdate.DOMAIN,
                        "on the Mac: " + on.stream().map(UpdatesWait::off).collect(Collectors.joining("; ")));
    }

    private static String off(String key) {
        return "sudo defaults write " + SoftwareUpdate.DOMAIN + " " + key + " -bool false";
    }
}
