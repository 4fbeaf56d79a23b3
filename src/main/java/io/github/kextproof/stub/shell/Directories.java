package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.MacFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shell's commands about its working directory. */
final class Directories {
    private Directories() {}

    static int cd(Builtin.Call call) {
        List<String> arguments = call.arguments();
        String wanted = arguments.isEmpty() ? call.state().get("HOME") : arguments.get(arguments.size() - 1);
        String target = wanted.equals("-") ? call.state().get("OLDPWD") : wanted;
        MacFiles files = call.shell().surroundings().files();
        Path real = files.real(target, call.state().directory());
        if (!Files.isDirectory(real)) {
            return call.refuse(wanted, Files.exists(real) ? "not a directory" : "no such file or directory");
        }
        if (!files.as(call.state().account().name()).mayEnter(real)) {
            return call.refuse(wanted, "permission denied");
        }
        call.state().changeDirectory(SearchPath.absolute(target, call.state().directory()));
        if (wanted.equals("-")) {
            call.print(call.state().directory());
        }
        return 0;
    }

    static int pwd(Builtin.Call call) {
        if (call.isZsh() && call.arguments().stream().anyMatch(word -> !word.startsWith("-"))) {
            return call.refuse("too many arguments");
        }
        MacFiles files = call.shell().surroundings().files();
        String directory = call.state().directory();
        call.print(call.arguments().contains("-P") ? files.onMac(files.real(directory)) : directory);
        return 0;
    }
}
