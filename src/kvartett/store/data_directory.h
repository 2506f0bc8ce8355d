// The directory that a company's books lie in, held by one process at a time.
#pragma once

#include <filesystem>

namespace kvartett {

class DataDirectory {
 public:
  // Makes it, for its owner's eyes only, unless it exists, and locks it. Throws DirectoryInUse or
  // StoreBroken.
  explicit DataDirectory(const std::filesystem::path& path);
  ~DataDirectory();
  DataDirectory(const DataDirectory&) = delete;
  DataDirectory& operator=(const DataDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Makes a file, empty, and sees to it that its name survives a power cut. Nothing happens when it
  // exists.
  void make_file(const char* name) const;

  // Whether a megabyte more fits on its disk; tried by taking it and giving it back.
  bool has_room() const;

 private:
  std::filesystem::path path_;
  int lock_ = -1;
};

// What the file holds, and the names in the directory, survive a power cut. Throws StoreBroken.
void sync_file(const std::filesystem::path& file);
void sync_directory(const std::filesystem::path& path);

}  // namespace kvartett
