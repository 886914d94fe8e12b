package org.splitring.reader.ir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameShapesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock",
        "spin_lock_irqsave",
        "BUG_ON",
        "VM_BUG_ON",
        "panic",
        "abort",
        "die",
        "read_unlock_bh",
        "raw_spin_unlock_irqrestore",
        "pthread_mutex_lock",
        "pthread_rwlock_rdlock",
        "qemu_mutex_unlock",
        "mutex_enter",
        "mutex_spin_exit",
        "mtx_unlock",
        "sx_xlock",
        "lock_take",
        "lock_drop",
        "EnterCriticalSection",
        "KeAcquireSpinLock",
        "rcu_read_lock",
        "local_irq_restore",
        "preempt_disable",
        "spin_lock_init",
        "lockdep_assert_held",
        "smp_wmb",
        "printk_ratelimited",
        "pr_err",
        "dev_warn_once",
        "trace_virtio_queue_notify",
        "WARN_ON"
      })
  void isALockABarrierOrAReport(String name) {
    assertTrue(NameShapes.isExempt(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block",
        "lock_ring",
        "abort_queue",
        "reset_and_panic",
        "debug_ring",
        "set_lock",
        "reset_ring_and_unlock",
        "vring_init_log",
        "place_rings_unlock",
        "update_trace",
        "smp_store_mb",
        "log2_of",
        "ilog2",
        "printer_setup",
        "unlocked_ring_init",
        "semaphore_ring",
        "memory_barrier_ring",
        "critical"
      })
  void doesMore(String name) {
    assertFalse(NameShapes.isExempt(name));
  }
}
