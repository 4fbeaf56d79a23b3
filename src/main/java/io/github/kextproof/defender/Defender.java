package io.github.kextproof.defender;

import java.util.List;

/** What is fixed about Microsoft Defender for Endpoint on macOS 10.13 to 10.15 (vendor documentation). */
public final class Defender {
    /** The bundle identifier of its kernel extension. */
    public static final String BUNDLE_IDENTIFIER = "com.microsoft.wdavkext";
    /** Microsoft's team identifier, by which macOS approves. */
    public static final String TEAM_IDENTIFIER = "UBF8T346G9";
    /** The developer's name as Security &amp; Privacy shows it in every language. */
    public static final String DEVELOPER = "Microsoft Corporation";
    /** The identifier of its package's receipt (guess, to be confirmed on a lab Mac; its installation log names it so). */
    public static final String PACKAGE_IDENTIFIER = "com.microsoft.wdav";
    /** Where the package puts the kernel extension. */
    public static final String KEXT = "/Library/Extensions/wdavkext.kext";
    /** The command line tool; /usr/local/bin is not in the PATH of a non-interactive ssh session on macOS. */
    public static final String MDATP = "/usr/local/bin/mdatp";
    /** Its applications: the second name from 101.56.35 on. */
    public static final List<String> APPLICATIONS =
            List.of("/Applications/Microsoft Defender ATP.app", "/Applications/Microsoft Defender.app");
    /** What onboarding leaves behind. */
    public static final String ONBOARDING_PLIST =
            "/Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist";

    /** Where most of it is. */
    public static final String DIRECTORY = "/Library/Application Support/Microsoft/Defender";
    /** Removes it; older products have none and go when their application is removed (vendor documentation). */
    public static final String UNINSTALLER = DIRECTORY + "/uninstall/uninstall";
    /** What it and its package log. */
    public static final String LOGS = "/Library/Logs/Microsoft/mdatp";

    private Defender() {}
}
