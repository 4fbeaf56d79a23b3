package io.github.kextproof.stub.machine;

/**
 * What Defender knows of its real-time protection.
 *
 * @param kernelExtension whether it works through a kernel extension rather than the endpoint security framework
 */
public record Protection(boolean enabled, boolean available, boolean kernelExtension) {
    /** Whether the application shows the banner that asks to fix it. */
    public boolean wantsFixing() {
        return enabled && !available;
    }
}
