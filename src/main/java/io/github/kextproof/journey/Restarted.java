package io.github.kextproof.journey;

import java.util.List;

/** Restarts the Mac on purpose, and finds it back with its user at the screen. */
final class Restarted implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of(
                "/sbin/shutdown -r now",
                "/usr/sbin/sysctl -n NAME ...",
                "/usr/bin/stat -f%Su /dev/console",
                "/usr/bin/id -u USER");
    }

    @Override
    public void perform(Walk walk) {
        walk.restart();
    }

    /** A first installation may need a restart before protection is available (vendor documentation); never a second. */
    static void once(Walk walk) {
        walk.notes().restarted = true;
        walk.restart();
        walk.listener()
                .observed(new Evidence.Text(
                        "Restarted the Mac",
                        "The kernel extension was approved and loaded, and health still said enabled=true  available=false"
                                + " after the settle time: a first installation may need a restart. The Mac was told to"
                                + " restart once (sudo shutdown -r now), and is back in another boot session."));
    }
}
