package org.dualuse.deliver.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dualuse.platform.snapshot.ObjectStore;

/** A store whose disk is full when the pointer is to be switched. */
record FailingPointerStore(ObjectStore files) implements ObjectStore {
  @Override
  public boolean switchPointer(String key, Optional<String> expectedEtag, byte[] bytes)
      throws IOException {
    throw new IOException("no space left");
  }

  @Override
  public boolean putIfAbsent(String key, Path file) throws IOException {
    return files.putIfAbsent(key, file);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) throws IOException {
    return files.putIfAbsent(key, bytes);
  }

  @Override
  public Optional<Tagged> get(String key) throws IOException {
    return files.get(key);
  }

  @Override
  public InputStream open(String key) throws IOException {
    return files.open(key);
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    files.put(key, bytes);
  }

  @Override
  public void delete(String key) throws IOException {
    files.delete(key);
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    return files.list(prefix);
  }

  @Override
  public Path localFile(String key) throws IOException {
    return files.localFile(key);
  }
}
