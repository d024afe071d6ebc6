package dev.safeguard.example.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that hold pupils' data: where the file system knows owners, only the owner may
 * read them. A folder that is there already stays as it is, since it may be others' too.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** Makes a folder and those above it, where they are not there. */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, asked(folder, FOLDER));
  }

  /** Makes a file, and its folder, unless it is there; such a one stays as it is. */
  static void file(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      folder(folder);
    }
    if (!Files.exists(file)) {
      try {
        Files.createFile(file, asked(file, FILE));
      } catch (FileAlreadyExistsException e) {
        // Made by another process since; it is that one's.
      }
    }
  }

  /** Writes a file in UTF-8, anew or over what is there. */
  static BufferedWriter writer(Path file) throws IOException {
    if (Files.isRegularFile(file)
        && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(file, FILE);
    }
    return new BufferedWriter(
        new OutputStreamWriter(
            Channels.newOutputStream(
                Files.newByteChannel(
                    file,
                    Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                    asked(file, FILE))),
            StandardCharsets.UTF_8.newEncoder()));
  }

  private static FileAttribute<?>[] asked(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private OwnerOnly() {}
}
