package io.github.kextproof.stub.server;

import io.github.kextproof.stub.files.DiskSpace;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.files.UserFiles;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Map;

/** Goes between the paths that clients of scp and sftp name and the guest's files, and asks who may do what. */
final class GuestPaths {
    private final GuestLookup guest;

    GuestPaths(GuestLookup guest) {
        this.guest = guest;
    }

    /** The path that a client means; relative ones start in the home directory. */
    Path named(String path, FileSystem view) throws IOException {
        Guest present = guest.present();
        MacFiles files = present.surroundings().files();
        return view.getPath(files.onMac(files.real(path, present.account().home())));
    }

    void checkRead(Path path) throws IOException {
        user().checkRead(real(path));
    }

    void checkWrite(Path path) throws IOException {
        user().checkWrite(real(path));
    }

    /** The room on the guest's disk. */
    DiskSpace space() throws IOException {
        return guest.present().surroundings().files().space();
    }

    /** Notes that the guest's user made it. */
    void own(Path path) throws IOException {
        Guest present = guest.present();
        present.surroundings().files().own(real(path), present.account().name());
    }

    /** The attributes that say whose a file is, by the names that sftp gives them. */
    Map<String, Object> ownership(Path path) throws IOException {
        MacFiles files = guest.present().surroundings().files();
        String owner = files.owner(real(path));
        String group = files.group(real(path));
        return Map.of(
                "owner",
                owner,
                "group",
                group,
                "uid",
                owner.equals("root") ? 0 : guest.present().account().uid(),
                "gid",
                group.equals("staff") ? 20 : group.equals("admin") ? 80 : 0);
    }

    private UserFiles user() throws IOException {
        Guest present = guest.present();
        return present.surroundings().files().as(present.account().name());
    }

    private Path real(Path path) throws IOException {
        return guest.present().surroundings().files().real(path.toAbsolutePath().toString());
    }
}
