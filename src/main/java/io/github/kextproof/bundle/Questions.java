package io.github.kextproof.bundle;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextPolicy;
import java.util.List;

/** All that is asked of a Mac after a failure; nothing of it changes the Mac. */
final class Questions {
    /** More would cross the line only to be cut. */
    private static final String LOG_BYTES = Integer.toString(EvidenceBundle.MOST_BYTES_EACH);

    private static final String INSTALL_LOG = "/Library/Logs/Microsoft/mdatp/install.log";

    /** Reaches back over the longest wait but that of 30 minutes, which is quiet. */
    private static final String RECENT = "20m";

    private static final String SPEAKERS = "process == \"kextd\" OR process == \"syspolicyd\" OR process == \"kernel\""
            + " OR process BEGINSWITH \"wdavdaemon\" OR process == \"installer\" OR eventMessage CONTAINS \"wdavkext\"";

    /** The log's end alone: a busy Mac writes megabytes in a minute. */
    private static final String LOG_END =
            "/usr/bin/log show --style syslog --last \"$1\" --predicate \"$2\" 2>&1 | /usr/bin/tail -c \"$3\"";

    private Questions() {}

    /** In order of worth: if the Mac falls silent on the way, the best is there. */
    static List<Question> all() {
        return List.of(
                Question.asUser("defender/health.txt", Defender.MDATP, "health"),
                Question.asUser("defender/health.json", Defender.MDATP, "health", "--output", "json"),
                Question.asUser("defender/health-legacy.txt", Defender.MDATP, "--health"),
                Question.asUser("kext/kextstat.txt", "/usr/sbin/kextstat", "-l"),
                policy("kext/policy.txt", "kext_policy"),
                policy("kext/policy-mdm.txt", "kext_policy_mdm"),
                policy("kext/load-history.txt", "kext_load_history_v3"),
                Question.asUser("kext/consent.txt", "/usr/sbin/spctl", "kext-consent", "status"),
                Question.asUser("kext/consent-list.txt", "/usr/sbin/spctl", "kext-consent", "list"),
                Question.ofLog("defender/install.log", "/usr/bin/tail", "-c", LOG_BYTES, INSTALL_LOG),
                Question.ofLog("mac/log.txt", "/bin/sh", "-c", LOG_END, "sh", RECENT, SPEAKERS, LOG_BYTES),
                Question.asUser("mac/sw_vers.txt", "/usr/bin/sw_vers"),
                Question.asUser("mac/csrutil.txt", "/usr/bin/csrutil", "status"),
                Question.asUser("mac/date.txt", "/bin/date", "-u"),
                Question.asUser("mac/uptime.txt", "/usr/bin/uptime"),
                Question.asUser("mac/who.txt", "/usr/bin/who"),
                Question.asRoot("mac/processes.txt", "/bin/ps", "-axo", "user,pid,ppid,stat,etime,command"),
                Question.asUser("mac/disk.txt", "/bin/df", "-k"),
                Question.asUser("mac/enrollment.txt", "/usr/bin/profiles", "status", "-type", "enrollment"),
                Question.asRoot("mac/profiles.xml", "/usr/bin/profiles", "show", "-output", "stdout-xml"));
    }

    private static Question policy(String file, String table) {
        return Question.asRoot(file, "/usr/bin/sqlite3", KextPolicy.DATABASE, "select * from " + table);
    }
}
