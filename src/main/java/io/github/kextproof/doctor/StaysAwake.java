package io.github.kextproof.doctor;

import io.github.kextproof.macos.Pmset;
import io.github.kextproof.macos.SleepSettings;

/** Whether the Mac stays awake while nobody uses it but over SSH. */
final class StaysAwake implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        SleepSettings settings = new Pmset(mac.shell()).read();
        String display = settings.display() == 0 ? "" : ", its display after " + settings.display() + " min";
        return settings.system() == 0
                ? new Diagnosis.Fine("never sleeps" + display)
                : Diagnosis.bad(
                        "the Mac goes to sleep by itself, and a journey waits for 30 minutes",
                        "sleep 0 in pmset -g",
                        "after " + settings.system() + " min without use" + display,
                        "on the Mac: sudo pmset -a sleep 0 displaysleep 0");
    }
}
