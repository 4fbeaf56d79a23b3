package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The files that whoever manages a Mac puts there. */
final class ManagedFiles {
    private static final DateTimeFormatter LOG_TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String LOG = "/var/log/jamf.log";
    private static final String MANAGED = "/Library/Managed Preferences/com.microsoft.wdav";

    private final Text text;

    ManagedFiles(Text text) {
        this.text = text;
    }

    /** Brings the files into line with the enrollment: its end takes its preferences with it, and leaves its log. */
    void write(String macName, Enrollment enrollment, Instant at) {
        if (!enrollment.isManaged()) {
            text.remove(MANAGED + ".plist");
            text.remove(MANAGED + ".atp.plist");
            return;
        }
        text.write(MANAGED + ".plist", "<plist version=\"1.0\"><dict/></plist>\n");
        // Both tools hand out the onboarding as a profile too, so a managed Mac needs no script for its licence.
        text.write(MANAGED + ".atp.plist", "<plist version=\"1.0\"><dict/></plist>\n");
        if (enrollment == Enrollment.JAMF && !text.exists(LOG)) {
            writeLog(macName, at);
        }
    }

    boolean licensedByProfile() {
        return text.exists(MANAGED + ".atp.plist");
    }

    private void writeLog(String macName, Instant at) {
        String prefix = LOG_TIME.format(at) + " " + macName + " jamf[312]: ";
        text.append(LOG, prefix + "Daemon starting");
        text.append(LOG, prefix + "Enrolling computer...");
        text.append(LOG, prefix + "The device was enrolled successfully.");
        text.append(LOG, prefix + "Checking for policies triggered by \"recurring check-in\"...");
        text.append(LOG, prefix + "Executing Policy Microsoft Defender ATP: Approved Kernel Extensions");
    }
}
