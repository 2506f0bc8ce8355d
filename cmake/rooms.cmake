# kvartett_room(NAME [ROOMS lower rooms it may include] [LIBRARIES outside libraries]
#               [SOURCES generated ones] [TEST_ROOMS rooms that its tests climb to])
# makes `kvartett_NAME` of the room's *.cpp, and `NAME_test` of its *_test.cpp.
# A room without sources is an empty target, so that the rooms above it still link.

add_library(doctest_main OBJECT ${CMAKE_SOURCE_DIR}/src/kvartett/test_main.cpp)

function(kvartett_room name)
  cmake_parse_arguments(ROOM "" "" "ROOMS;LIBRARIES;SOURCES;TEST_ROOMS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(APPEND sources ${ROOM_SOURCES})
  list(TRANSFORM ROOM_ROOMS PREPEND kvartett_)
  list(TRANSFORM ROOM_TEST_ROOMS PREPEND kvartett_)

  set(target kvartett_${name})
  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${target} ${scope} ${ROOM_ROOMS} ${ROOM_LIBRARIES})

  if(tests)
    add_executable(${name}_test ${tests})
    target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name}_test PRIVATE doctest_main ${target} ${ROOM_TEST_ROOMS} rapidcheck)
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()
