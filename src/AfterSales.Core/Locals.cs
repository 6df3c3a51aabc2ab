// Room on the stack is written before it is read, everywhere: to clear it first would cost more than some rules do.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
