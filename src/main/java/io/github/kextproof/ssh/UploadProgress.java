package io.github.kextproof.ssh;

/** Is told how far an upload has come. */
@FunctionalInterface
public interface UploadProgress {
    void sent(long bytes, long total);
}
