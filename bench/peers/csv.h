// Reads the files of make_workload, which are as plain as CSV can be: no field that is read holds a
// quote or a comma.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>

namespace peers {

class MappedFile {
 public:
  explicit MappedFile(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY);
    struct stat status {};
    if (file < 0 || fstat(file, &status) != 0) throw std::runtime_error{"cannot read " + path};
    size_ = static_cast<std::size_t>(status.st_size);
    text_ = static_cast<const char*>(
        mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0));
    close(file);
  }
  ~MappedFile() { munmap(const_cast<char*>(text_), size_); }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  const char* begin() const { return text_; }
  const char* end() const { return text_ + size_; }

 private:
  const char* text_ = nullptr;
  std::size_t size_ = 0;
};

// Field after field, from the second line on.
class Csv {
 public:
  explicit Csv(const std::string& path) : file_{path}, at_{file_.begin()} { skip_line(); }

  bool at_end() const { return at_ >= file_.end(); }
  std::size_t rows() const {
    std::size_t count = 0;
    for (const char* at = at_; at < file_.end(); ++count) at = after_line(at);
    return count;
  }

  std::int64_t number() {
    const bool is_below_zero = *at_ == '-';
    if (is_below_zero) ++at_;
    std::int64_t value = 0;
    for (; *at_ >= '0' && *at_ <= '9'; ++at_) value = value * 10 + (*at_ - '0');
    ++at_;
    return is_below_zero ? -value : value;
  }
  template <class Whole>
  Whole number() {
    return static_cast<Whole>(number());
  }

  struct Day {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
  };
  Day day() {
    const auto digits = [&](int from, int to) {
      int value = 0;
      for (int i = from; i < to; ++i) value = value * 10 + (at_[i] - '0');
      return value;
    };
    const Day day{digits(0, 4), static_cast<unsigned>(digits(5, 7)),
                  static_cast<unsigned>(digits(8, 10))};
    at_ += 11;
    return day;
  }

  void skip_field() {
    while (*at_ != ',' && *at_ != '\n') ++at_;
    ++at_;
  }
  void skip_line() { at_ = after_line(at_); }

 private:
  const char* after_line(const char* at) const {
    return static_cast<const char*>(
               std::memchr(at, '\n', static_cast<std::size_t>(file_.end() - at))) +
           1;
  }

  MappedFile file_;
  const char* at_;
};

}  // namespace peers
