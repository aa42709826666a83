//! The Python that reads results back: another program than ours.

use std::ffi::OsStr;
use std::process::Command;

use crate::run::root;

/// Runs a script of `tests/` and gives what it said; a script that fails fails the test.
pub(crate) fn python<A: AsRef<OsStr>>(script: &str, arguments: impl IntoIterator<Item = A>) -> String {
    let setup = Command::new(root().join("tests/python-setup")).output().unwrap();
    let told = String::from_utf8_lossy(&setup.stderr).into_owned();
    assert!(setup.status.success(), "tests/python-setup found no Python with what the tests need:\n{told}");
    let interpreter = String::from_utf8(setup.stdout).unwrap();
    let script = root().join("tests").join(script);
    let output = Command::new(interpreter.trim()).arg(&script).args(arguments).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}:\n{told}{}", script.display(), String::from_utf8_lossy(&output.stderr));
    told
}
