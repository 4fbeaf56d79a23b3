package io.github.kextproof.stub.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar of the stub's own classes and resources, for the process inside a container; no library is in it. */
final class StubJar {
    private static final String FOLDER = "io/github/kextproof/stub/";
    /** In the stub's top package, which holds all others. */
    private static final String LANDMARK = "/" + FOLDER + "StubLab.class";

    private StubJar() {}

    /** Made of what this program runs with, be it a directory of classes or a jar. */
    static byte[] make() throws IOException {
        return of(ClassPathFiles.beside(LANDMARK));
    }

    static byte[] of(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(FOLDER + file.getKey()));
                jar.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
