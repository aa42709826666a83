//! Workbooks as programmes write them, and as nobody should.

mod hostile;
mod package;
mod shapes;
mod values;
