# Compiler and linker flags for everything we write. Warnings are errors; the hardening is the
# kind a server that faces a network deserves, and stays on in every build.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-Werror>")
add_compile_definitions(_GLIBCXX_ASSERTIONS)
add_link_options(-pie -Wl,--as-needed -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

if(KVARTETT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(KVARTETT_FUZZ)
    # Coverage for the fuzzer; clang has opinions of its own, which are not errors.
    add_compile_options(-fsanitize=fuzzer-no-link -Wno-error)
  else()
    # The sanitizers' own instrumentation makes g++ 12 see uninitialised variables where none are.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
else()
  add_compile_options(-fstack-protector-strong -fstack-clash-protection
                      -ftrivial-auto-var-init=zero)
  if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
    add_compile_options(-fcf-protection)
  endif()
  # The checked library calls need an optimiser; without one they only warn.
  add_compile_definitions("$<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=3>")
endif()
