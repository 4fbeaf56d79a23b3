package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The files that a Mac has before anything is installed, as far as its state is in them. */
final class FirstFiles {
    private static final DateTimeFormatter LOG_TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String MANAGED = "/Library/Managed Preferences/com.microsoft.wdav";

    private final Text text;

    FirstFiles(Text text) {
        this.text = text;
    }

    void write(String macName, Enrollment enrollment, Instant at) {
        text.write("/var/db/SystemPolicyConfiguration/KextPolicy", "SQLite format 3\0");
        text.write("/Applications/.localized", "");
        text.write("/Library/Extensions/.localized", "");
        if (enrollment.isManaged()) {
            text.write(MANAGED + ".plist", "<plist version=\"1.0\"><dict/></plist>\n");
            // Both tools hand out the onboarding as a profile too, so a managed Mac needs no script for its licence.
            text.write(MANAGED + ".atp.plist", "<plist version=\"1.0\"><dict/></plist>\n");
        }
        if (enrollment == Enrollment.JAMF) {
            writeJamfLog(macName, at);
        }
    }

    boolean licensedByProfile() {
        return text.exists(MANAGED + ".atp.plist");
    }

    private void writeJamfLog(String macName, Instant at) {
        String prefix = LOG_TIME.format(at) + " " + macName + " jamf[312]: ";
        text.append("/var/log/jamf.log", prefix + "Daemon starting");
        text.append("/var/log/jamf.log", prefix + "Enrolling computer...");
        text.append("/var/log/jamf.log", prefix + "The device was enrolled successfully.");
        text.append("/var/log/jamf.log", prefix + "Checking for policies triggered by \"recurring check-in\"...");
        text.append(
                "/var/log/jamf.log", prefix + "Executing Policy Microsoft Defender ATP: Approved Kernel Extensions");
    }
}
