//! The programme: everything is in the library.

fn main() -> std::process::ExitCode {
    trappe::cli::main()
}
