package io.github.kextproof.journey;

import io.github.kextproof.defender.Banner;
import io.github.kextproof.defender.MdatpHealth;
import java.util.List;

/** Proves the blocked state by every oracle there is. */
final class Blocked implements Step.Action {
    private static final String HEALTH_SAYS = "health says that the extension is blocked";

    @Override
    public List<String> commands() {
        return List.of(
                "/usr/local/bin/mdatp health ...",
                "/usr/local/bin/mdatp --health",
                "/usr/sbin/kextstat -l -b com.microsoft.wdavkext",
                "/usr/bin/sqlite3 KEXT-POLICY QUERY",
                "/usr/bin/open APPLICATION",
                "/usr/bin/osascript -e SCRIPT ...",
                "/bin/sh -c SCREENCAPTURE sh PICTURE");
    }

    @Override
    public void perform(Walk walk) {
        MdatpHealth health = Protections.awaitBlocked(walk);
        Kext.mustNotBeLoaded(walk, HEALTH_SAYS);
        Kext.policyMustSay(walk, false, HEALTH_SAYS);
        App.mustShow(walk, Banner.Look.SHOWN, HEALTH_SAYS);
        Screen.keep(walk, "Screen: blocked");
        walk.notes().blockedHealth = health;
        walk.listener().observed(HealthTable.of("Health: blocked", health));
        walk.listener().reached(State.BLOCKED);
    }
}
