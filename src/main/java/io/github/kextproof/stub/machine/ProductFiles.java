package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that Defender's package puts on a Mac (vendor documentation). */
final class ProductFiles {
    static final String ONBOARDING = "/Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist";
    static final String CLI = "/usr/local/bin/mdatp";
    static final String UNINSTALLER = "/Library/Application Support/Microsoft/Defender/uninstall/uninstall";
    static final String RECEIPT = "/var/db/receipts/com.microsoft.wdav.plist";
    /** Older products have none (vendor documentation; from which version on is a guess). */
    private static final String WITH_UNINSTALLER = "101.0.0";

    private static final String DAEMON = "/Library/LaunchDaemons/com.microsoft.fresno.plist";
    private static final String LOG = "/Library/Logs/Microsoft/mdatp/install.log";
    private static final DateTimeFormatter LOG_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Text text;

    ProductFiles(Text text) {
        this.text = text;
    }

    /** Whether somebody has thrown the application away, which removes the product (vendor documentation). */
    boolean applicationIsGone(StubPackage product) {
        return !text.exists(application(product));
    }

    boolean kextIsThere() {
        return text.exists(DefenderKext.PATH);
    }

    void write(StubPackage product, boolean withKext) {
        String name = product.application();
        text.write(
                application(product) + "/Contents/Info.plist",
                plist(List.of(
                        "CFBundleIdentifier", product.identifier(),
                        "CFBundleName", name,
                        "CFBundleShortVersionString", product.version())));
        text.writeProgram(application(product) + "/Contents/MacOS/" + name);
        text.writeProgram(CLI);
        if (product.isAtLeast(WITH_UNINSTALLER)) {
            text.writeProgram(UNINSTALLER);
        }
        writeDaemon();
        text.write(
                RECEIPT,
                plist(List.of("PackageIdentifier", product.identifier(), "PackageVersion", product.version())));
        if (withKext) {
            writeKext(product);
        }
    }

    void writeDaemon() {
        text.write(DAEMON, plist(List.of("Label", "com.microsoft.fresno")));
    }

    /** Writes the extension anew, whatever is there. */
    void writeKext(StubPackage product) {
        removeKext();
        text.write(
                DefenderKext.PATH + "/Contents/Info.plist",
                plist(List.of("CFBundleIdentifier", DefenderKext.BUNDLE, "CFBundleVersion", product.version())));
        text.writeProgram(DefenderKext.PATH + "/Contents/MacOS/wdavkext");
        text.write(DefenderKext.PATH + "/Contents/_CodeSignature/CodeResources", plist(List.of()));
    }

    void removeKext() {
        text.remove(DefenderKext.PATH);
    }

    void removeKextSignature() {
        text.remove(DefenderKext.PATH + "/Contents/_CodeSignature");
    }

    void removeKextExecutable() {
        text.remove(DefenderKext.PATH + "/Contents/MacOS/wdavkext");
    }

    /** Makes somebody else than root its owner, as a copy by an ordinary user does. */
    void giveKextAway() {
        text.own(DefenderKext.PATH, "nobody");
    }

    /** Puts a second application beside a product's: under the name that Defender has before or after it. */
    void writeSecond(Optional<StubPackage> product) {
        String name = secondName(product);
        text.write(
                "/Applications/" + name + ".app/Contents/Info.plist",
                plist(List.of(
                        "CFBundleIdentifier",
                        "com.microsoft.wdav",
                        "CFBundleName",
                        name,
                        "CFBundleShortVersionString",
                        product.map(StubPackage::version).orElse("101.00.00"))));
        text.writeProgram("/Applications/" + name + ".app/Contents/MacOS/" + name);
    }

    void removeSecond(Optional<StubPackage> product) {
        text.remove("/Applications/" + secondName(product) + ".app");
    }

    static String secondName(Optional<StubPackage> product) {
        boolean renamed = product.filter(present -> present.application().equals("Microsoft Defender"))
                .isPresent();
        return renamed ? "Microsoft Defender ATP" : "Microsoft Defender";
    }

    void writeOnboarding(String content) {
        text.write(ONBOARDING, content);
    }

    /** @return what was in the file, which is gone; empty if there was none */
    Optional<String> takeOnboarding() {
        Optional<String> content = text.read(ONBOARDING);
        text.remove(ONBOARDING);
        return content;
    }

    /** Loses what the package put on the disk; its receipt and what came later stay. */
    void lose(StubPackage product) {
        List.of(application(product), CLI, UNINSTALLER, DAEMON, DefenderKext.PATH, DefenderKext.STAGED_PATH)
                .forEach(text::remove);
    }

    void remove(StubPackage product) {
        List.of(
                        application(product),
                        CLI,
                        "/Library/Application Support/Microsoft/Defender",
                        DAEMON,
                        RECEIPT,
                        DefenderKext.PATH,
                        DefenderKext.STAGED_PATH)
                .forEach(text::remove);
    }

    /** Stages the extension as the system does before a load. */
    void stage() {
        text.write(
                DefenderKext.STAGED_PATH + "/Contents/Info.plist",
                plist(List.of("CFBundleIdentifier", DefenderKext.BUNDLE)));
    }

    void logInstallation(StubPackage product, Instant at) {
        for (String script : List.of("preinstall", "postinstall")) {
            text.append(LOG, script + " " + product.identifier() + " begin " + stamp(at));
            text.append(LOG, script + " " + product.identifier() + " end " + stamp(at) + " => 0");
        }
    }

    void logRefusedDowngrade(StubPackage from, StubPackage to, Instant at) {
        text.append(LOG, "preinstall " + to.identifier() + " begin " + stamp(at));
        text.append(LOG, "[ERROR] Downgrade from " + from.version() + " to " + to.version() + " is not permitted");
        text.append(LOG, "preinstall " + to.identifier() + " end " + stamp(at) + " => 1");
    }

    private static String stamp(Instant at) {
        return "[" + LOG_TIME.format(at) + "] 804";
    }

    static String application(StubPackage product) {
        return "/Applications/" + product.application() + ".app";
    }

    private static String plist(List<String> keysAndValues) {
        StringBuilder dict =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n");
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            dict.append("\t<key>").append(keysAndValues.get(i)).append("</key>\n");
            dict.append("\t<string>").append(keysAndValues.get(i + 1)).append("</string>\n");
        }
        return dict.append("</dict>\n</plist>\n").toString();
    }
}
