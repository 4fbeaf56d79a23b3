package io.github.kextproof.journey;

import io.github.kextproof.defender.Banner;
import io.github.kextproof.defender.MdatpHealth;
import java.util.List;

/** Proves full protection by every oracle there is, and that it lasts beyond the first look. */
final class Protected implements Step.Action {
    private static final String HEALTH_SAYS = "health says that the Mac is fully protected";

    @Override
    public List<String> commands() {
        return List.of(
                "/usr/local/bin/mdatp health ...",
                "/usr/local/bin/mdatp --health",
                "/usr/sbin/kextstat -l -b com.microsoft.wdavkext",
                "/usr/bin/sqlite3 KEXT-POLICY QUERY",
                "/usr/bin/defaults read BUNDLE CFBundleVersion",
                "/usr/bin/open APPLICATION",
                "/usr/bin/osascript -e SCRIPT ...",
                "/bin/sh -c SCREENCAPTURE sh PICTURE");
    }

    @Override
    public void perform(Walk walk) {
        MdatpHealth health = Protections.awaitFullWithARestart(walk);
        Kext.mustBeLoaded(walk, HEALTH_SAYS);
        Versions.kextMustBeTheInstalled(walk);
        if (walk.notes().approvalExercised) {
            Kext.policyMustSay(walk, true, HEALTH_SAYS);
        }
        App.mustShow(walk, Banner.Look.ABSENT, HEALTH_SAYS);
        Screen.keep(walk, "Screen: protected");
        new Lasting(walk, HEALTH_SAYS).mustLast();
        walk.listener().observed(table(walk, health));
        walk.listener().reached(State.PROTECTED);
    }

    private static Evidence table(Walk walk, MdatpHealth now) {
        MdatpHealth before = walk.notes().blockedHealth;
        return before == null
                ? HealthTable.of("Health: protected", now)
                : HealthTable.change("Health: blocked before, protected after", before, now);
    }
}
