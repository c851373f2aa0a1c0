#pragma once

// Macros that other headers are known to define: those of <windows.h> and its kin, math.h's, and one letter each, as
// headers of microcontrollers and of terminals have them.

#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#define pascal
#define cdecl
#define interface struct
#define hyper int
#define huge
#define grp1 1
#define chx1 1
#define lst1 1
#define stc1 1
#define edt1 1
#define ERROR 0
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#define DELETE 0x10000
#define STRICT 1
#define DIFFERENCE 11
#define ABSOLUTE 1
#define RELATIVE 2
#define THIS void
#define NO_ERROR 0
#define ERROR_SUCCESS 0
#define IGNORE 0
#define INFINITE 0xFFFFFFFF
#define TRANSPARENT 1
#define OPAQUE 2
#define STATUS_PENDING 3
#define GetMessage GetMessageA
#define GetCurrentTime() 0
#define CreateFile CreateFileA
#define CALLBACK
#define DOMAIN 1
#define OVERFLOW 3
#define UNDERFLOW 4
#define PI 3.14
#define ALTERNATE 1
#define GetObject GetObjectA
#define DrawText DrawTextA
#define ReportEvent ReportEventA
#define Yield()
#define rad1 1
#define rad2 2

#define A 1
#define B 1
#define C 1
#define D 1
#define E 1
#define F 1
#define G 1
#define H 1
#define I 1
#define J 1
#define K 1
#define L 1
#define M 1
#define N 1
#define O 1
#define P 1
#define Q 1
#define R 1
#define S 1
#define T 1
#define U 1
#define V 1
#define W 1
#define X 1
#define Y 1
#define Z 1
