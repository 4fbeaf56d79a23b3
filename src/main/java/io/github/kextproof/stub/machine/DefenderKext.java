package io.github.kextproof.stub.machine;

/** Names of Defender's kernel extension (vendor documentation). */
public final class DefenderKext {
    public static final String TEAM = "UBF8T346G9";
    public static final String BUNDLE = "com.microsoft.wdavkext";
    public static final String DEVELOPER = "Microsoft Corporation";
    public static final String PATH = "/Library/Extensions/wdavkext.kext";
    /** The copy that the system makes before it loads an extension, and that it names in its messages. */
    public static final String STAGED_PATH = "/Library/StagedExtensions" + PATH;

    private DefenderKext() {}
}
